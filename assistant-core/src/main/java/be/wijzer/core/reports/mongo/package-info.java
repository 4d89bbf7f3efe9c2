/// Reports in MongoDB.
@NullMarked
package be.wijzer.core.reports.mongo;

import org.jspecify.annotations.NullMarked;
