/// Conversations in MongoDB, or a server that speaks its protocol: found by `_id` alone, with flat equality filters.
@NullMarked
package be.wijzer.core.conversation.mongo;

import org.jspecify.annotations.NullMarked;
