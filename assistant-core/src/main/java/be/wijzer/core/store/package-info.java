/// What every collection has in common: durable writes, documents that expire, and a store that can be away.
@NullMarked
package be.wijzer.core.store;

import org.jspecify.annotations.NullMarked;
