/// What every collection in MongoDB has in common.
@NullMarked
package be.wijzer.core.store.mongo;

import org.jspecify.annotations.NullMarked;
