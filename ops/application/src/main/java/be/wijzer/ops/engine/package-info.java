/// Puts the conversation together: the store, the skills, the channels and the desk around one assistant.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "ops.settings"})
package be.wijzer.ops.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
