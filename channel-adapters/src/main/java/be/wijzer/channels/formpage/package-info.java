/// The page on which a resident fills in the form of a conversation. It works without scripts.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.api"})
package be.wijzer.channels.formpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
