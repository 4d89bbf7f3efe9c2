/// What a resident and the assistant said to each other, as the resident's own screen shows it.
@NullMarked
package be.wijzer.sandbox.talk;

import org.jspecify.annotations.NullMarked;
