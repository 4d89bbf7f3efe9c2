package be.wijzer.core.insight.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.AskedQuestion;
import be.wijzer.core.insight.Cell;
import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Tally;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoFoldingTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Collections collections = store.collections();
    private final MongoEvents events = new MongoEvents(collections);
    private final MongoFolding folding = new MongoFolding(collections, Clock.systemUTC());
    private final MongoFigures figures = new MongoFigures(collections);

    @AfterEach
    void close() {
        store.close();
    }

    private static Event question(int n, Instant at) {
        return new Event(
                "c" + n + "/t/0",
                "question",
                TOWN.value(),
                n % 2 == 0 ? "website" : "whatsapp",
                "c" + n,
                at,
                Map.of(
                        "question",
                        "vraag " + n,
                        "decision",
                        n % 3 == 0 ? "unknown" : "answered",
                        "language",
                        "nl",
                        "product",
                        "product-" + n % 4,
                        "score",
                        "0.5",
                        "catalogue",
                        "v1"));
    }

    private static List<Event> questions(int count) {
        List<Event> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.add(question(n, NOON.plusSeconds(n * 200L)));
        }
        return all;
    }

    private void foldAll() {
        while (folding.fold() > 0) {
            // until nothing is left
        }
    }

    private Tally all() {
        return figures.over(TOWN, DAY.minusYears(1), DAY.plusYears(1));
    }

    @Test
    void countsEachEventOnceHoweverOftenItIsNoted() {
        List<Event> all = questions(300);
        events.note(all);
        events.note(all.subList(0, 50));
        foldAll();
        events.note(all);
        foldAll();
        events.note(all.subList(100, 200));
        foldAll();
        assertThat(all()).isEqualTo(Tally.of(all));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void countsEachEventOnceWhereverANodeDies(int writes) {
        List<Event> all = questions(60);
        events.note(all.subList(0, 30));
        dieAfter(writes);
        events.note(all);
        dieAfter(12 - writes);
        events.note(all.subList(10, 20));
        foldAll();
        events.note(all);
        foldAll();
        assertThat(all()).isEqualTo(Tally.of(all));
    }

    private void dieAfter(int writes) {
        try {
            new MongoFolding(new DyingNode(writes).of(collections), Clock.systemUTC()).fold();
        } catch (StoreUnavailable _) {
            // as intended
        }
    }

    @Test
    void countsEachEventOnceWithManyNodesAtWork() throws Exception {
        List<Event> all = questions(400);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                Random random = new Random(node);
                work.add(nodes.submit(() -> {
                    MongoFolding own = new MongoFolding(collections, Clock.systemUTC());
                    for (int turn = 0; turn < 20; turn++) {
                        int from = random.nextInt(all.size() - 40);
                        events.note(all.subList(from, from + 40));
                        own.fold();
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        events.note(all);
        foldAll();
        assertThat(all()).isEqualTo(Tally.of(all));
    }

    @Test
    void makesTheSameFiguresAnew() {
        List<Event> all = questions(300);
        events.note(all);
        events.note(all);
        foldAll();
        events.note(all.subList(0, 10));
        Tally kept = all();
        figures.days(TOWN, DAY, DAY.plusDays(5)).keySet().forEach(day -> folding.recompute(TOWN, day));
        assertThat(all()).isEqualTo(kept).isEqualTo(Tally.of(all));
        foldAll();
        assertThat(all()).isEqualTo(kept);
    }

    @Test
    void makesTheSameFiguresAnewAfterANodeDied() {
        List<Event> all = questions(40);
        events.note(all);
        dieAfter(1);
        folding.recompute(TOWN, DAY);
        foldAll();
        assertThat(all()).isEqualTo(Tally.of(all));
    }

    @Test
    void aDayEndsAtBelgianMidnightAndAMonthIsTheSumOfItsDays() {
        events.note(List.of(
                question(1, Instant.parse("2026-11-30T22:59:59Z")),
                question(2, Instant.parse("2026-11-30T23:00:00Z"))));
        foldAll();
        assertThat(figures.days(TOWN, DAY, DAY.plusDays(30)).keySet())
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        assertThat(figures.months(TOWN, YearMonth.of(2026, 11), YearMonth.of(2026, 12))
                        .values())
                .allSatisfy(month -> assertThat(month.count("question")).isEqualTo(1));
    }

    @Test
    void tellsByChannelLanguageDecisionAndProduct() {
        events.note(questions(12));
        foldAll();
        Tally tally = all();
        assertThat(tally.count("question", "website")).isEqualTo(6);
        assertThat(tally.count("question", "", "nl", "unknown")).isEqualTo(4);
        assertThat(tally.count(Cell.of("product", "product-1", "answered"))).isEqualTo(2);
        assertThat(tally.facts("product", 0)).containsExactly("product-0", "product-1", "product-2", "product-3");
    }

    @Test
    void showsTheLatestQuestionsOfAView() {
        events.note(questions(40));
        foldAll();
        MongoAsked asked = new MongoAsked(collections, Clock.fixed(NOON.plusSeconds(40 * 200), ZoneOffset.UTC));
        assertThat(asked.latest(TOWN, Asked.View.all(), Instant.EPOCH, 2))
                .extracting(AskedQuestion::text)
                .containsExactly("vraag 39", "vraag 38");
        assertThat(asked.latest(TOWN, Asked.View.decided("unknown"), Instant.EPOCH, 100))
                .hasSize(14);
        assertThat(asked.latest(TOWN, Asked.View.about("product-3"), NOON.plusSeconds(35 * 200), 100))
                .extracting(AskedQuestion::text)
                .containsExactly("vraag 39", "vraag 35");
        assertThat(asked.latest(new MunicipalityId("tweededorp"), Asked.View.all(), Instant.EPOCH, 5))
                .isEmpty();
    }
}
