/// Tells residents how their dossiers stand, what they have to do first, and who didn't answer.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.intents.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
