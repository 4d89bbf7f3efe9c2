/// Greets, thanks, says what a resident can ask here and what is done with their words.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.intents.smalltalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
