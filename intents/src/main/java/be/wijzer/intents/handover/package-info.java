/// Brings in a person of the town, or takes a question for when one is there.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.intents.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
