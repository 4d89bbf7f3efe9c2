/// What a resident meant: intents and entities, whoever recognises them.
@NullMarked
package be.wijzer.core.understanding;

import org.jspecify.annotations.NullMarked;
