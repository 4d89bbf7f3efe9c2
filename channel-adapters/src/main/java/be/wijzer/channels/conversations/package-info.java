/// A resident texts the town, or chats with it, over Twilio Conversations.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.twilio"})
package be.wijzer.channels.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
