/// Whose turn it is: the open question first, then a repair, then a new subject, and always a way on.
@NullMarked
package be.wijzer.core.dialogue;

import org.jspecify.annotations.NullMarked;
