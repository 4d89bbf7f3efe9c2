/// The page a resident signs in on: which town and conversation it is for, the provider (ACM/IDM), and how it ended.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.api"})
package be.wijzer.channels.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
