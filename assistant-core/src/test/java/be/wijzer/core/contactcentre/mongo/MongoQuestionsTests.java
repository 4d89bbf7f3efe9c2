package be.wijzer.core.contactcentre.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoQuestionsTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final MunicipalityId OTHER = new MunicipalityId("tweededorp");
    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final MongoQuestions questions = new MongoQuestions(store.collections());

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void givesTheOpenQuestionsOfATownOldestFirst() {
        LeftQuestion late = left("a", TOWN, NOW);
        LeftQuestion early = left("b", TOWN, NOW.minusSeconds(60));
        questions.leave(late);
        questions.leave(early);
        questions.leave(left("c", OTHER, NOW));
        assertThat(questions.open(TOWN)).containsExactly(early, late);
    }

    @Test
    void keepsAQuestionOnceForItsKey() {
        LeftQuestion first = left("a", TOWN, NOW);
        questions.leave(first);
        questions.leave(left("a", TOWN, NOW.plusSeconds(5)));
        assertThat(questions.open(TOWN)).containsExactly(first);
    }

    @Test
    void closesAQuestionOnceAndKeepsByWhom() {
        questions.leave(left("a", TOWN, NOW));
        questions.close("a", "els", NOW.plusSeconds(10));
        questions.close("a", "jan", NOW.plusSeconds(20));
        questions.close("unknown", "jan", NOW);
        assertThat(questions.open(TOWN)).isEmpty();
        questions.leave(left("a", TOWN, NOW));
        assertThat(questions.open(TOWN)).isEmpty();
        Document kept = store.collections().of("questions").find().first();
        assertThat(kept).containsEntry("account", "els").containsEntry("closed", Date.from(NOW.plusSeconds(10)));
    }

    @Test
    void letsAQuestionExpireAfterNinetyDays() {
        questions.leave(left("a", TOWN, NOW));
        assertThat(store.collections().of("questions").find().first())
                .containsEntry("expires", Date.from(NOW.plus(Duration.ofDays(90))));
    }

    private static LeftQuestion left(String key, MunicipalityId town, Instant at) {
        return new LeftQuestion(
                key,
                town,
                new ConversationId("c-" + key),
                "website",
                "An",
                "Wanneer bellen jullie?",
                "an@example.be",
                at);
    }
}
