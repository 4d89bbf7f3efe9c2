/// What both ways over Twilio share: a town's accounts, the check that a webhook is Twilio's, and Twilio's REST API.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.api"})
package be.wijzer.channels.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
