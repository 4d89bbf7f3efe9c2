/// The names of towns that residents write, one list for all who look for them.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package be.wijzer.intents.towns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
