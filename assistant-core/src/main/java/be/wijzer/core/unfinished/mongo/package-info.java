/// Unfinished forms in MongoDB.
@NullMarked
package be.wijzer.core.unfinished.mongo;

import org.jspecify.annotations.NullMarked;
