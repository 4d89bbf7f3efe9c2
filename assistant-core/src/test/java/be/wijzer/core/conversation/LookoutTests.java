package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one node notices of another's work.
class LookoutTests {
    private static final ChannelAddress JAN = Town.resident("chat", "32470000001");

    private final MemoryStore memory = new MemoryStore();
    private final Store store = memory.store(Clock.systemUTC());
    private final Town elsewhere = new Town(
            store,
            List.of(),
            new KeywordRecogniser(Map.of()),
            new CollectingChannel("chat", CollectingChannel.FETCHED),
            Clock.systemUTC(),
            List.of());
    private final Watchers watchers = new Watchers();
    private final Lookout lookout = new Lookout(store.conversations(), watchers, Duration.ofHours(1));
    private final List<String> noticed = new ArrayList<>();

    @AfterEach
    void close() {
        lookout.close();
        elsewhere.close();
        memory.close();
    }

    @Test
    void noticesWhatAnotherNodeChangesOnce() {
        ConversationId id = says("m1");
        try (Watchers.Watching _ = watchers.watch(id, () -> noticed.add("changed"))) {
            lookout.look();
            assertThat(noticed).as("whatever was changed before the first look").hasSize(1);
            lookout.look();
            assertThat(noticed).hasSize(1);
            says("m2");
            lookout.look();
            lookout.look();
            assertThat(noticed).hasSize(2);
        }
        says("m3");
        lookout.look();
        assertThat(noticed).hasSize(2);
    }

    @Test
    void looksOnlyAtWhatIsWatched() {
        ConversationId id = says("m1");
        assertThat(store.conversations().versions(List.of())).isEmpty();
        assertThat(store.conversations().versions(List.of(id, ConversationId.random())))
                .containsOnlyKeys(id);
    }

    private ConversationId says(String messageId) {
        return elsewhere
                .hears(JAN, messageId, Clock.systemUTC().instant(), new Utterance.Text("hallo"))
                .conversation();
    }
}
