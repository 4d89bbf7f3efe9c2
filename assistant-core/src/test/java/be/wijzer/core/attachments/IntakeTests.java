package be.wijzer.core.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.store.mongo.Schema;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTests {
    private static final ConversationId CONVERSATION = new ConversationId("c1");
    private static final int LARGEST = 2 * 1024 * 1024;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final MongoAttachments attachments = new MongoAttachments(store.collections(), clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAPictureOfManyPiecesWhole() {
        byte[] picture = Arrays.copyOf(png(800, 600), 1_500_000);
        Attachment kept = kept(intake(new Fetched.Content(picture)));
        assertThat(kept.mimeType()).isEqualTo("image/png");
        assertThat(kept.filename()).isEqualTo("etcpasswd.png");
        assertThat(attachments.content(kept.id())).contains(picture);
    }

    @Test
    void keepsTheSameMessageOnce() {
        Intake intake = intake(new Fetched.Content(png(8, 6)));
        assertThat(kept(intake).id()).isEqualTo(kept(intake).id());
    }

    @Test
    void findsNothingOnceItHasExpiredOrWasSwept() {
        Attachment kept = kept(intake(new Fetched.Content(png(8, 6))));
        clock.move(Duration.ofDays(13));
        attachments.keepUntil(kept.id(), clock.instant().plus(Duration.ofDays(30)));
        clock.move(Duration.ofDays(20));
        new Schema(store.collections()).sweep(clock.instant());
        assertThat(attachments.content(kept.id())).isPresent();
        clock.move(Duration.ofDays(20));
        assertThat(attachments.find(kept.id())).isEmpty();
        new Schema(store.collections()).sweep(clock.instant());
        assertThat(store.collections().of("attachment_pieces").countDocuments()).isZero();
    }

    @Test
    void refusesAnArchiveWhateverItIsCalled() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[1_000_000]);
        }
        assertThat(take(intake(new Fetched.Content(bytes.toByteArray())))).isEqualTo(new Intake.Taken.WrongType());
    }

    @Test
    void refusesASmallFileThatIsAGiganticPicture() {
        assertThat(take(intake(new Fetched.Content(png(60_000, 60_000))))).isEqualTo(new Intake.Taken.WrongType());
    }

    @Test
    void refusesWhatIsTooLargeOrGone() {
        byte[] large = Arrays.copyOf(png(8, 6), LARGEST + 1);
        assertThat(take(intake(new Fetched.Content(large)))).isEqualTo(new Intake.Taken.TooLarge());
        assertThat(take(intake(new Fetched.TooLarge()))).isEqualTo(new Intake.Taken.TooLarge());
        assertThat(take(intake(new Fetched.Gone()))).isEqualTo(new Intake.Taken.Gone());
        assertThat(take(intake(new Fetched.Unavailable()))).isEqualTo(new Intake.Taken.Unavailable());
    }

    @Test
    void refusesWhatTheScannerFindsOrCannotScan() {
        Received received = (_, _, _, _) -> new Fetched.Content(png(8, 6));
        assertThat(take(new Intake(attachments, received, _ -> VirusScan.Verdict.INFECTED, clock, LARGEST)))
                .isEqualTo(new Intake.Taken.Infected());
        assertThat(take(new Intake(attachments, received, _ -> VirusScan.Verdict.UNKNOWN, clock, LARGEST)))
                .isEqualTo(new Intake.Taken.Unavailable());
    }

    @Test
    void takesAKeptFileOfTheSameConversationAlone() {
        Intake intake = intake(new Fetched.Gone());
        Intake.Taken kept = intake.keep(Town.ID, CONVERSATION, "upload", Optional.empty(), png(8, 6));
        String id = ((Intake.Taken.Kept) kept).attachment().id();
        assertThat(take(intake, CONVERSATION, media(Intake.KEPT + id))).isEqualTo(kept);
        assertThat(take(intake, new ConversationId("c2"), media(Intake.KEPT + id)))
                .isEqualTo(new Intake.Taken.Gone());
    }

    private Intake intake(Fetched fetched) {
        return new Intake(attachments, (_, _, _, _) -> fetched, VirusScan.none(), clock, LARGEST);
    }

    private static Attachment kept(Intake intake) {
        return ((Intake.Taken.Kept) take(intake)).attachment();
    }

    private static Intake.Taken take(Intake intake) {
        return take(intake, CONVERSATION, media("1"));
    }

    private static Intake.Taken take(Intake intake, ConversationId conversation, Utterance.Media media) {
        return intake.take(Town.ID, conversation, Town.resident("whatsapp", "32470000001"), "c1/m1/photo", media);
    }

    private static Utterance.Media media(String reference) {
        return new Utterance.Media(
                "image",
                Optional.of("image/png"),
                Optional.of(reference),
                Optional.empty(),
                Optional.of("../../etc/etc<pass>wd.exe"));
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }
}
