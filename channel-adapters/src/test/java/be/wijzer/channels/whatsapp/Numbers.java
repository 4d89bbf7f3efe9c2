package be.wijzer.channels.whatsapp;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Numbers as a town configures them.
final class Numbers {
    private Numbers() {}

    static WhatsAppNumber at(URI base, String id, String... secrets) {
        return new WhatsAppNumber(
                id,
                Optional.empty(),
                "token-" + id,
                List.of(secrets),
                "verify-" + id,
                base,
                "v26.0",
                1000,
                true,
                Optional.empty());
    }

    static WhatsAppNumber with(URI base, int messagesPerSecond, Optional<WhatsAppNumber.Template> template) {
        return new WhatsAppNumber(
                Bodies.NUMBER,
                Optional.empty(),
                "token",
                List.of("secret"),
                "verify",
                base,
                "v26.0",
                messagesPerSecond,
                false,
                template);
    }
}
