/// Submitted forms in MongoDB.
@NullMarked
package be.wijzer.core.submissions.mongo;

import org.jspecify.annotations.NullMarked;
