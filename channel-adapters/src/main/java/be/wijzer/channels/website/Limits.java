package be.wijzer.channels.website;

import be.wijzer.core.conversation.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/// How much strangers may ask of this node.
final class Limits {
    private final boolean enabled;
    private final RateLimit conversations;
    private final RateLimit messages;
    private final Neighbourhood neighbourhood;

    Limits(WebsiteSettings.Limits settings, Clock clock) {
        enabled = settings.enabled();
        conversations = new RateLimit(settings.conversations(), clock);
        messages = new RateLimit(settings.messages(), clock);
        neighbourhood = new Neighbourhood(settings.trustedProxies());
    }

    /// How long to wait before another conversation may be opened from the same network; empty where it may be now.
    Optional<Duration> conversation(ServerRequest request) {
        return enabled ? conversations.take(neighbourhood.of(request)) : Optional.empty();
    }

    /// How long to wait before another message of the same conversation is taken; empty where it is now.
    Optional<Duration> message(ConversationId conversation) {
        return enabled ? messages.take(conversation.value()) : Optional.empty();
    }
}
