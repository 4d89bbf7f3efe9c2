/// The programming interface for the web: how requests are read, how errors are told, and the understanding of a
/// sentence for whoever wants it without a conversation.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.channels.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
