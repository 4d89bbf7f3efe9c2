package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.message.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a message says. Whatever is unknown, or lacks what its type promises, is unsupported, never lost.
final class Contents {
    private static final Set<String> WITHOUT_ANSWER = Set.of("reaction", "edit", "revoke", "system");
    private static final int LONGEST_NAME = 40;

    private Contents() {}

    /// Whether messages of this type are nothing to answer.
    static boolean isPassed(String type) {
        return WITHOUT_ANSWER.contains(type);
    }

    static Utterance read(Node message) {
        String type = message.text("type").orElse("unknown");
        Node body = message.at(type);
        Optional<? extends Utterance> read = switch (type) {
            case "text" -> body.text("body").map(Utterance.Text::new);
            case "interactive" -> Optional.of(interactive(body));
            case "button" -> button(body);
            case "image", "video", "document", "sticker", "audio" -> media(type, body);
            case "voice" -> media("audio", body);
            case "location" -> location(body);
            case "request_welcome" -> Optional.of(new Utterance.Joined());
            default -> Optional.empty();
        };
        return read.<Utterance>map(utterance -> utterance)
                .orElseGet(() -> new Utterance.Unsupported(
                        type.length() > LONGEST_NAME ? type.substring(0, LONGEST_NAME) : type));
    }

    private static Utterance interactive(Node body) {
        String type = body.text("type").orElse("");
        Node reply = body.at(type);
        Optional<? extends Utterance> read = switch (type) {
            case "button_reply", "list_reply" ->
                reply.text("id")
                        .map(id -> new Utterance.Chose(id, reply.text("title").orElse("")));
            case "nfm_reply" ->
                reply.text("body").filter(text -> !"Sent".equals(text)).map(Utterance.Text::new);
            default -> Optional.empty();
        };
        return read.<Utterance>map(utterance -> utterance).orElseGet(() -> new Utterance.Unsupported("interactive"));
    }

    /// A template's button. Without a payload of our own, WhatsApp repeats its text.
    private static Optional<Utterance> button(Node body) {
        Optional<String> text = body.text("text");
        Optional<String> payload = body.text("payload").filter(own -> !text.equals(Optional.of(own)));
        return payload.<Utterance>map(id -> new Utterance.Chose(id, text.orElse("")))
                .or(() -> text.map(Utterance.Text::new));
    }

    private static Optional<Utterance> media(String kind, Node body) {
        return body.text("id")
                .or(() -> body.text("url"))
                .map(reference -> new Utterance.Media(
                        kind,
                        body.text("mime_type"),
                        Optional.of(reference),
                        body.text("caption"),
                        body.text("filename")));
    }

    private static Optional<Utterance> location(Node body) {
        return body.number("latitude")
                .flatMap(latitude -> body.number("longitude")
                        .map(longitude ->
                                new Utterance.Location(latitude, longitude, body.text("name"), body.text("address"))));
    }

    /// The first code in a list of errors.
    static Optional<Integer> error(List<Node> errors) {
        return errors.stream()
                .flatMap(error -> error.whole("code").stream())
                .filter(code -> code >= 0 && code <= Integer.MAX_VALUE)
                .findFirst()
                .map(Long::intValue);
    }
}
