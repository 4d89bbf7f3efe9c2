package be.wijzer.core.unfinished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindingTests {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:15:00Z"));
    private final CollectingChannel channel = new CollectingChannel("whatsapp", CollectingChannel.BUTTONS);
    private final MemoryStore store = new MemoryStore();
    private final UnfinishedForms forms = new MongoUnfinishedForms(store.collections());
    private final Town town =
            new Town(store.store(clock), List.of(), new KeywordRecogniser(Map.of()), channel, clock, List.of());
    private final Reminding reminding = new Reminding(forms, town.assistant(), clock);

    @AfterEach
    void close() {
        town.close();
        store.close();
    }

    @Test
    void remindsOnceAndOffersToGoOn() {
        var resident = Town.resident("whatsapp", "+32470000001");
        town.hears(resident, "m1", clock.instant(), new Utterance.Joined());
        var conversation = town.conversation(resident).id();
        forms.keep(
                Owner.of(conversation),
                new Unfinished(
                        "barbecue",
                        "Een straatbarbecue aanvragen",
                        new Frame("town_form", Map.of()),
                        conversation,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(7))));
        clock.move(Duration.ofDays(5));
        reminding.remind();
        assertThat(channel.sent()).isEmpty();
        clock.move(Duration.ofHours(7));
        reminding.remind();
        reminding.remind();
        assertThat(town.conversation(resident).transcript())
                .filteredOn(line -> line.toString().contains("Je had nog iets liggen"))
                .hasSize(1);
        await().until(() -> !channel.sent().isEmpty());
        assertThat(channel.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.reply().text())
                    .isEqualTo("Je had nog iets liggen: Een straatbarbecue aanvragen. Ik bewaar je antwoorden tot"
                            + " dinsdag 1 december. Wil je verdergaan?");
            assertThat(sent.reply().choices()).extracting(Choice::id).containsExactly("continue_form:barbecue");
        });
    }
}
