/// A sentence cut into tokens with their place, and small rules that read stretches of them.
@NullMarked
package be.wijzer.intents.entities.words;

import org.jspecify.annotations.NullMarked;
