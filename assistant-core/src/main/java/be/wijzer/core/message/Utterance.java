package be.wijzer.core.message;

import java.util.Optional;

/// What a resident did: wrote, chose, spoke, sent. What a channel delivers and nobody knows is `Unsupported`.
public sealed interface Utterance {
    /// The words in it, empty where there are none.
    default String words() {
        return "";
    }

    /// Something typed.
    record Text(String text) implements Utterance {
        @Override
        public String words() {
            return text;
        }
    }

    /// A button or list row, by the id it was offered with.
    record Chose(String id, String title) implements Utterance {
        @Override
        public String words() {
            return title;
        }
    }

    /// A picture, sound, film or file.
    ///
    /// @param kind `image`, `audio`, `video`, `document`, `sticker`
    /// @param reference where the channel keeps it: a media id or an address
    record Media(
            String kind,
            Optional<String> mimeType,
            Optional<String> reference,
            Optional<String> caption,
            Optional<String> filename)
            implements Utterance {
        @Override
        public String words() {
            return caption.orElse("");
        }
    }

    /// A place on the map, WGS 84 degrees.
    record Location(double latitude, double longitude, Optional<String> name, Optional<String> address)
            implements Utterance {}

    /// Something said aloud.
    ///
    /// @param confidence of the speech recogniser, 0 to 1, where it tells
    record Spoken(String text, Optional<Double> confidence) implements Utterance {
        @Override
        public String words() {
            return text;
        }
    }

    /// Keys pressed on a telephone: digits, `*` and `#`.
    record Keys(String digits) implements Utterance {}

    /// Nothing was said or pressed while the line was open.
    record Silent() implements Utterance {}

    /// Something this assistant can't read.
    ///
    /// @param what the channel's own name for it
    record Unsupported(String what) implements Utterance {}

    /// The resident came in: opened the chat, or called.
    record Joined() implements Utterance {}

    /// The resident left: hung up, or closed the chat.
    record Left() implements Utterance {}
}
