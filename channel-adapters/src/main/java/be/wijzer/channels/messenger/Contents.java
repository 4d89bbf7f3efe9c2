package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.message.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a message says: its text or choice, and each of its attachments. Whatever is unknown is unsupported,
/// never lost.
final class Contents {
    private static final int LONGEST_NAME = 40;

    private Contents() {}

    /// At least one.
    static List<Utterance> read(Node message) {
        Optional<String> text = message.text("text");
        Optional<String> choice = message.at("quick_reply").text("payload");
        if (choice.isPresent()) {
            return List.of(new Utterance.Chose(choice.get(), text.orElse("")));
        }
        List<Utterance> read = new ArrayList<>();
        Optional<String> caption = text;
        for (Node attachment : message.items("attachments")) {
            Optional<Utterance> shown = attachment(attachment, caption);
            if (shown.isPresent()) {
                read.add(shown.get());
                caption = shown.get() instanceof Utterance.Media ? Optional.empty() : caption;
            }
        }
        caption.ifPresent(words -> read.addFirst(new Utterance.Text(words)));
        if (read.isEmpty()) {
            read.add(new Utterance.Unsupported(message.items("attachments").stream()
                    .flatMap(attachment -> attachment.text("type").stream())
                    .findFirst()
                    .map(Contents::shortened)
                    .orElse("message")));
        }
        return read;
    }

    /// Empty for what says nothing beside the text, such as the preview of a link.
    private static Optional<Utterance> attachment(Node attachment, Optional<String> caption) {
        String type = attachment.text("type").orElse("attachment");
        Node payload = attachment.at("payload");
        return switch (type) {
            case "image" -> Optional.of(media(payload.has("sticker_id") ? "sticker" : "image", payload, caption));
            case "sticker", "audio", "video" -> Optional.of(media(type, payload, caption));
            case "file" -> Optional.of(media("document", payload, caption));
            case "location" -> Optional.of(location(attachment));
            case "fallback" ->
                caption.isPresent()
                        ? Optional.empty()
                        : attachment
                                .text("url")
                                .or(() -> attachment.text("title"))
                                .map(Utterance.Text::new);
            default -> caption.isPresent() ? Optional.empty() : Optional.of(new Utterance.Unsupported(shortened(type)));
        };
    }

    private static Utterance media(String kind, Node payload, Optional<String> caption) {
        return new Utterance.Media(kind, Optional.empty(), payload.text("url"), caption, Optional.empty());
    }

    private static Utterance location(Node attachment) {
        Node coordinates = attachment.at("payload").at("coordinates");
        return coordinates
                .number("lat")
                .flatMap(latitude -> coordinates
                        .number("long")
                        .<Utterance>map(longitude -> new Utterance.Location(
                                latitude, longitude, attachment.text("title"), Optional.empty())))
                .orElseGet(() -> new Utterance.Unsupported("location"));
    }

    /// What a colleague's answer says, for the transcript.
    static String overheard(Node message) {
        return message.text("text")
                .orElseGet(() -> "["
                        + message.items("attachments").stream()
                                .flatMap(attachment -> attachment.text("type").stream())
                                .findFirst()
                                .map(Contents::shortened)
                                .orElse("…")
                        + "]");
    }

    private static String shortened(String type) {
        return type.length() > LONGEST_NAME ? type.substring(0, LONGEST_NAME) : type;
    }
}
