/// The links to pages in MongoDB.
@NullMarked
package be.wijzer.core.formpage.mongo;

import org.jspecify.annotations.NullMarked;
