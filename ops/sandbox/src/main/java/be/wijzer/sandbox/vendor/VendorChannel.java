package be.wijzer.sandbox.vendor;

import be.wijzer.sandbox.town.Towns;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom the assistant thinks it talks to.
public enum VendorChannel {
    WHATSAPP,
    MESSENGER,
    TWILIO,
    MAGDA;

    /// Their names, as a sentence.
    static String listed() {
        return "The channels are "
                + Stream.of(values())
                        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    public static Optional<VendorChannel> named(String name) {
        return Stream.of(values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// Both Meta channels share the Graph API; `me` and a page id are Messenger, everything else is WhatsApp.
    static Optional<VendorChannel> ofPath(String path) {
        if (path.startsWith("/twilio/")) {
            return Optional.of(TWILIO);
        }
        if (path.startsWith("/magda/")) {
            return Optional.of(MAGDA);
        }
        if (!path.startsWith("/graph/")) {
            return Optional.empty();
        }
        String[] segments = path.split("/", -1);
        String node = segments.length > 3 ? segments[3] : "";
        return Optional.of(node.equals("me") || Towns.withPage(node).isPresent() ? MESSENGER : WHATSAPP);
    }
}
