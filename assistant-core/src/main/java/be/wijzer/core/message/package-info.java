/// What is said: a resident's utterances and the assistant's replies, the same on every channel.
@NullMarked
package be.wijzer.core.message;

import org.jspecify.annotations.NullMarked;
