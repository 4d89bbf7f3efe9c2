package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A resident whose address changes, and a conversation that goes on by another way than ours.
class ResidentElsewhereTests {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final ChannelAddress OLD = address(Map.of("phone", "1", "user", "BE.1"));
    private static final ChannelAddress NEW = address(Map.of("phone", "2", "user", "BE.1"));

    private final MovedClock clock = new MovedClock(START);
    private final MemoryStore memory = new MemoryStore();
    private final CollectingChannel channel = new CollectingChannel("chat", CollectingChannel.BUTTONS);
    private final Town town =
            new Town(memory.store(clock), List.of(), new KeywordRecogniser(Map.of()), channel, clock, List.of());

    private static ChannelAddress address(Map<String, String> ids) {
        return new ChannelAddress("chat", "town", ids, Optional.of("An"));
    }

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    @Test
    void takesTheConversationAlongToANewAddress() {
        town.hears(OLD, "m1", START, new Utterance.Text("dag"));
        ConversationId id = town.conversation(OLD).id();
        for (int repeated = 0; repeated < 2; repeated++) {
            town.assistant().moved(Town.ID, OLD, NEW, "moved").join();
        }
        assertThat(town.conversation(NEW).id()).isEqualTo(id);
        assertThat(town.conversation(NEW).address()).isEqualTo(NEW);
        assertThat(town.hears(address(Map.of("phone", "2")), "m2", START, new Utterance.Text("dag"))
                        .conversation())
                .isEqualTo(id);
    }

    /// At a node that doesn't remember the address: not each time, for it is a write.
    @Test
    void keepsAnAddressLongerOnceADay() {
        town.hears(OLD, "m1", START, new Utterance.Text("dag"));
        Instant first = expires();
        clock.move(Duration.ofHours(2));
        try (Town other = another()) {
            other.hears(OLD, "m2", clock.instant(), new Utterance.Text("dag"));
        }
        assertThat(expires()).isEqualTo(first);
        clock.move(Duration.ofHours(23));
        try (Town other = another()) {
            other.hears(OLD, "m3", clock.instant(), new Utterance.Text("dag"));
        }
        assertThat(expires()).isEqualTo(first.plus(Duration.ofHours(25)));
    }

    private Town another() {
        return new Town(memory.store(clock), List.of(), new KeywordRecogniser(Map.of()), channel, clock, List.of());
    }

    private Instant expires() {
        return Objects.requireNonNull(
                        memory.collections().of("addresses").find().first())
                .getDate("expires")
                .toInstant();
    }

    @Test
    void leavesTheOldAddressToWhoeverGetsItNext() {
        town.hears(OLD, "m1", START, new Utterance.Text("dag"));
        ConversationId id = town.conversation(OLD).id();
        town.assistant().moved(Town.ID, OLD, NEW, "moved").join();
        assertThat(town.hears(address(Map.of("phone", "1")), "m2", START, new Utterance.Text("dag"))
                        .conversation())
                .isNotEqualTo(id);
    }

    @Test
    void movesNobodyWhoNeverWrote() {
        assertThat(town.assistant().moved(Town.ID, OLD, NEW, "moved").join()).isEmpty();
    }

    @Test
    void notesWhatWasSaidElsewhereOnceWithoutSendingIt() {
        for (int repeated = 0; repeated < 2; repeated++) {
            town.assistant()
                    .change(
                            Town.ID,
                            OLD,
                            "echo",
                            draft -> draft.overheard(Author.agent("An"), new Reply.Text("Je pas ligt klaar.")))
                    .join();
        }
        assertThat(town.conversation(OLD).transcript()).singleElement().isInstanceOf(Line.Said.class);
        assertThat(town.conversation(OLD).outbox()).isEmpty();
        assertThat(channel.sent()).isEmpty();
    }
}
