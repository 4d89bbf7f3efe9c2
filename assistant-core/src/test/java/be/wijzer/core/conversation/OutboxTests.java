package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.Understanding;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How messages leave when their provider doesn't take them, doesn't say, or changes its mind.
class OutboxTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ChannelAddress JAN = Town.resident("chat", "32470000001");
    private static final SendResult BUSY = new SendResult.TryLater("131056", Duration.ofMillis(50));
    private static final SendResult SILENT = new SendResult.Unknown("timeout");
    private static final SendResult TAKEN = new SendResult.Accepted("wamid.1");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final MemoryStore memory = new MemoryStore();
    private final CollectingChannel channel = new CollectingChannel("chat", CollectingChannel.BUTTONS);
    private Town town;

    @BeforeEach
    void open() {
        town = node();
    }

    private Town node() {
        return new Town(
                memory.store(clock),
                List.of(new EchoSkill()),
                (_, text, _) -> {
                    Intent echo = new Intent("echo", 0.9);
                    return new Understanding(text, Optional.empty(), echo, List.of(echo), Entities.none());
                },
                channel,
                clock,
                List.of());
    }

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    @Test
    void sendsOnceMoreAfterSilenceHoweverOftenItWasRefusedBefore() {
        answers(BUSY, BUSY, BUSY, SILENT, TAKEN);
        says("m1", "een");
        attempts(5);
        assertThat(channel.sent()).extracting(Outgoing::attempt).containsExactly(1, 1, 1, 1, 2);
        assertThat(conversation().transcript()).noneMatch(Line.Happened.class::isInstance);
    }

    @Test
    void triesAgainAfterSilenceWhatIsRefusedForNow() {
        answers(SILENT, BUSY, BUSY, TAKEN);
        says("m1", "een");
        attempts(4);
        assertThat(conversation().transcript()).noneMatch(Line.Happened.class::isInstance);
    }

    @Test
    void givesUpAfterSilenceTwice() {
        answers(BUSY, SILENT, BUSY, SILENT, TAKEN);
        says("m1", "een");
        attempts(4);
        assertThat(happened()).containsExactly("message-failed");
    }

    @Test
    void sendsWhatAnEarlierVersionLeft() {
        channel.answers(_ -> new SendResult.TryLater("131056", Duration.ofHours(1)));
        says("m1", "een");
        await().atMost(PATIENCE).until(() -> channel.sent().size() == 1);
        await().atMost(PATIENCE).until(() -> conversation().outbox().getFirst().state() == OutboxEntry.State.WAITING);
        savedByTheFirstVersion();
        channel.answers(_ -> TAKEN);
        clock.move(Duration.ofHours(2));
        try (Town newer = node()) {
            newer.takeover().look();
            await().atMost(PATIENCE).until(() -> conversation().outbox().isEmpty());
        }
        assertThat(channel.sent()).hasSize(2);
    }

    /// With the parts of a conversation as fields of its document, and fewer of them.
    private void savedByTheFirstVersion() {
        MongoCollection<Document> conversations = memory.collections().of("conversations");
        Document stored = Objects.requireNonNull(conversations.find().first());
        Document fields = Document.parse(stored.getString("content"));
        fields.getList("outbox", Document.class).getFirst().remove("unanswered");
        fields.remove("id");
        fields.append("_id", stored.getString("_id")).append("expires", stored.getDate("expires"));
        conversations.replaceOne(new Document("_id", stored.getString("_id")), fields);
    }

    @Test
    void countsNothingAsDoubleWhereTheProviderIsAskedFirst() {
        channel.startLookingFirst();
        answers(SILENT, TAKEN);
        says("m1", "een");
        attempts(2);
        assertThat(town.meters().counter("wijzer.send.possibly.twice").count()).isZero();
        assertThat(conversation().events())
                .extracting(be.wijzer.core.insight.Event::name)
                .doesNotContain("possibly_sent_twice");
    }

    @Test
    void sendsOnceMoreOutsideTheWindowWhatFailedLate() {
        says("m1", "een");
        attempts(1);
        for (int copy = 0; copy < 3; copy++) {
            fails(channel.sent().getFirst().key());
        }
        attempts(2);
        Outgoing again = channel.sent().getLast();
        assertThat(again.windowClosed()).isTrue();
        assertThat(again.reply()).isEqualTo(channel.sent().getFirst().reply());
        assertThat(channel.sent()).extracting(Outgoing::key).doesNotHaveDuplicates();
        assertThat(happened()).isEmpty();
        says("m2", "twee");
        attempts(3);
        assertThat(channel.sent().getLast().windowClosed()).isFalse();
    }

    @Test
    void asksAPersonWhereNothingCanBeSentOutsideTheWindow() {
        says("m1", "een");
        attempts(1);
        answers(new SendResult.GaveUp(CollectingChannel.WINDOW, "window"));
        fails(channel.sent().getFirst().key());
        attempts(2);
        assertThat(happened()).containsExactly("window-closed");
        assertThat(conversation().handOver())
                .isInstanceOfSatisfying(
                        HandOver.Asked.class,
                        asked -> assertThat(asked.reason()).isEqualTo("window-closed"));
    }

    @Test
    void stopsAfterTheSecondLateFailure() {
        says("m1", "een");
        attempts(1);
        fails(channel.sent().getFirst().key());
        attempts(2);
        fails(channel.sent().getLast().key());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(happened()).containsExactly("window-closed"));
        assertThat(channel.sent()).hasSize(2);
        assertThat(conversation().handOver()).isInstanceOf(HandOver.Asked.class);
    }

    @Test
    void saysNothingMoreOnceAPersonHasTakenOver() {
        says("m1", "een");
        attempts(1);
        town.desk().claim(conversation().id(), "a1", "ann", "Ann");
        attempts(2);
        fails(channel.sent().getFirst().key());
        assertThat(happened()).contains("window-closed");
        assertThat(channel.sent()).hasSize(2);
    }

    private void says(String messageId, String words) {
        town.hears(JAN, messageId, clock.instant(), new Utterance.Text(words));
    }

    private void fails(String key) {
        town.assistant()
                .delivered(
                        "chat",
                        "wamid." + key,
                        DeliveryState.FAILED,
                        Optional.of(key),
                        Optional.of(CollectingChannel.WINDOW));
    }

    /// One after another; the last goes on.
    private void answers(SendResult... results) {
        Iterator<SendResult> each = List.of(results).iterator();
        SendResult last = results[results.length - 1];
        channel.answers(_ -> each.hasNext() ? each.next() : last);
    }

    /// Waits until as many were made and nothing is left to send.
    private void attempts(int many) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            clock.move(Duration.ofSeconds(16));
            town.takeover().look();
            assertThat(channel.sent()).hasSizeGreaterThanOrEqualTo(many);
            assertThat(conversation().outbox()).isEmpty();
        });
        assertThat(channel.sent()).hasSize(many);
    }

    private List<String> happened() {
        return conversation().transcript().stream()
                .filter(Line.Happened.class::isInstance)
                .map(line -> ((Line.Happened) line).what())
                .toList();
    }

    private Conversation conversation() {
        return town.conversation(JAN);
    }
}
