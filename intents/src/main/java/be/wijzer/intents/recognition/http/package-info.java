/// The recogniser's outside parties: embedding servers and Rasa.
@NullMarked
package be.wijzer.intents.recognition.http;

import org.jspecify.annotations.NullMarked;
