/// Tells what a resident's sentence asks for and in which language it is written: a linear model that answers within a
/// millisecond, sentence vectors where that one doubts, or a Rasa server instead of both.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "intents.towns"})
package be.wijzer.intents.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
