/// Messenger: a resident writes to the town's page. Residents are known by an id that holds for that page alone. A
/// colleague who answers from the page's own inbox takes the conversation over.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.meta"})
package be.wijzer.channels.messenger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
