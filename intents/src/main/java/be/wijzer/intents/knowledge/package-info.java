/// Answers from the town's own product catalogue, and the opening hours of its buildings. Nothing is told that doesn't
/// stand there.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "intents.towns"})
package be.wijzer.intents.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
