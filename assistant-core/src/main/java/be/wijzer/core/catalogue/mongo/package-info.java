/// What towns publish at the desk, in MongoDB.
@NullMarked
package be.wijzer.core.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
