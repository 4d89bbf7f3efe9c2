package be.wijzer.core.attachments;

import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Takes in what residents send: fetched from the channel, checked by content, scanned, and kept for some days until
/// something needs it longer.
public final class Intake {
    /// Before the id of a file that is kept already, as the website hands it in.
    public static final String KEPT = "file:";

    private static final Duration LOOSE = Duration.ofDays(14);
    private static final int LONGEST_NAME = 80;

    private final Attachments attachments;
    private final Received received;
    private final VirusScan scan;
    private final Clock clock;
    private final int largest;

    /// @param largest file that is taken, in bytes
    public Intake(Attachments attachments, Received received, VirusScan scan, Clock clock, int largest) {
        this.attachments = attachments;
        this.received = received;
        this.scan = scan;
        this.clock = clock;
        this.largest = largest;
    }

    /// What came of taking in a file.
    public sealed interface Taken {
        record Kept(Attachment attachment) implements Taken {}

        record TooLarge() implements Taken {}

        record WrongType() implements Taken {}

        record Infected() implements Taken {}

        /// The channel no longer has it.
        record Gone() implements Taken {}

        /// It can't be fetched or checked now.
        record Unavailable() implements Taken {}
    }

    public int largest() {
        return largest;
    }

    /// Where what was taken in is kept.
    public Attachments attachments() {
        return attachments;
    }

    /// Takes in what was sent in a conversation. Blocks.
    ///
    /// @param key the same for the same message, however often it is processed
    public Taken take(
            MunicipalityId municipality,
            ConversationId conversation,
            ChannelAddress from,
            String key,
            Utterance.Media media) {
        Optional<Attachment> here = media.reference()
                .filter(reference -> reference.startsWith(KEPT))
                .flatMap(reference -> attachments.find(reference.substring(KEPT.length())))
                .filter(kept -> kept.conversation().equals(conversation)
                        && kept.municipality().equals(municipality));
        if (here.isPresent()) {
            return new Taken.Kept(here.get());
        }
        return switch (received.fetch(municipality, from, media, largest)) {
            case Fetched.Content(byte[] bytes) -> keep(municipality, conversation, key, media.filename(), bytes);
            case Fetched.TooLarge() -> new Taken.TooLarge();
            case Fetched.Gone() -> new Taken.Gone();
            case Fetched.Unavailable() -> new Taken.Unavailable();
        };
    }

    /// Takes in the bytes of a file.
    public Taken keep(
            MunicipalityId municipality,
            ConversationId conversation,
            String key,
            Optional<String> filename,
            byte[] content) {
        if (content.length > largest) {
            return new Taken.TooLarge();
        }
        Optional<FileType> type = FileType.of(content);
        if (type.isEmpty()) {
            return new Taken.WrongType();
        }
        return switch (scan.scan(content)) {
            case INFECTED -> new Taken.Infected();
            case UNKNOWN -> new Taken.Unavailable();
            case CLEAN -> {
                Attachment attachment = new Attachment(
                        FileIds.open(key, content),
                        municipality,
                        conversation,
                        named(filename, type.get()),
                        type.get().mimeType(),
                        content.length,
                        clock.instant().plus(LOOSE));
                attachments.keep(attachment, content);
                yield new Taken.Kept(attachments.find(attachment.id()).orElse(attachment));
            }
        };
    }

    /// The name as given without what a name can do harm with, and with the ending of what it really is.
    private static String named(Optional<String> given, FileType type) {
        String stem = given.map(name -> name.replaceFirst(".*[/\\\\]", "")
                        .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip())
                .filter(name -> !name.isEmpty())
                .orElse(type.isPicture() ? "foto" : "bestand");
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME)) + "." + type.extension();
    }
}
