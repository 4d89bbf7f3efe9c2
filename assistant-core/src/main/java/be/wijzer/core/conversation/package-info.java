/// A conversation with a resident, and the rules that make each message count exactly once.
@NullMarked
package be.wijzer.core.conversation;

import org.jspecify.annotations.NullMarked;
