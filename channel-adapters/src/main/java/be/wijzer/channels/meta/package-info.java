/// What WhatsApp and Messenger have in common: how Meta signs what it sends, how a webhook is verified, how its
/// Graph API answers and refuses.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.api"})
package be.wijzer.channels.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
