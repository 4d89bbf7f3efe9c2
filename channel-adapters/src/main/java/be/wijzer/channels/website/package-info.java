/// The chat on the town's website: its interface, and the widget that residents see. What is said is fetched or
/// streamed by the resident's browser; nothing is sent to a provider.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.api"})
package be.wijzer.channels.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
