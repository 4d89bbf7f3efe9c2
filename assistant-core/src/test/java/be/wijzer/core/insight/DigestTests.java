package be.wijzer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.insight.mongo.MongoClusters;
import be.wijzer.core.insight.mongo.MongoDuties;
import be.wijzer.core.insight.mongo.MongoFigures;
import be.wijzer.core.insight.mongo.MongoPageUpdates;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestTests {
    private static final List<String> TO = List.of("communicatie@voorbeeldstad.example");

    private final MemoryStore store = new MemoryStore();
    private final Collections collections = store.collections();
    private final List<Digest.Letter> sent = new ArrayList<>();
    private boolean away;

    @AfterEach
    void close() {
        store.close();
    }

    private void node(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        Report report = new Report(
                new MongoFigures(collections),
                new MongoPageUpdates(collections),
                town -> new Catalogue(town, "1", List.of()),
                clock);
        Digest.Post post = letter -> {
            if (away) {
                throw new IllegalStateException("nobody there");
            }
            sent.add(letter);
        };
        new Digest(report, new MongoClusters(collections), new MongoDuties(collections), post, clock)
                .sendIfDue(Town.VOORBEELDSTAD, TO, "https://balie.example");
    }

    @Test
    void isSentOnceAWeekWhicheverNodeIsFirst() {
        node("2026-11-23T05:59:00Z");
        assertThat(sent).isEmpty();
        node("2026-11-23T06:00:00Z");
        node("2026-11-23T06:00:01Z");
        node("2026-11-25T11:00:00Z");
        node("2026-11-29T22:00:00Z");
        assertThat(sent).hasSize(1);
        node("2026-11-30T06:00:00Z");
        assertThat(sent)
                .extracting(Digest.Letter::id)
                .containsExactly("digest.voorbeeldstad.2026-W48@wijzer", "digest.voorbeeldstad.2026-W49@wijzer");
    }

    @Test
    void isTriedAgainWhenNobodyTookIt() {
        away = true;
        assertThatThrownBy(() -> node("2026-11-23T06:00:00Z")).isInstanceOf(IllegalStateException.class);
        away = false;
        node("2026-11-23T06:05:00Z");
        assertThat(sent).isEmpty();
        node("2026-11-23T06:10:00Z");
        node("2026-11-23T06:30:00Z");
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(TO);
            assertThat(letter.text()).contains("Vragen zonder goed antwoord", "- geen", "https://balie.example");
        });
    }
}
