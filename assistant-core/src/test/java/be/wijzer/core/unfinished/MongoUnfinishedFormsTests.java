package be.wijzer.core.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoUnfinishedFormsTests {
    private static final Instant START = Instant.parse("2026-11-24T09:15:00Z");

    private static Unfinished form(String name, long seconds) {
        Frame frame =
                new Frame(name, Map.of("answers", List.of(Map.of("field", "people", "value", 40)), "asked", "email"));
        Instant since = START.plusSeconds(seconds);
        return new Unfinished(name, "Een " + name, frame, new ConversationId("c1"), since, since.plusSeconds(1000));
    }

    @Test
    void keepsOneOfAKindUntilItIsTooOld() {
        try (MemoryStore store = new MemoryStore()) {
            UnfinishedForms forms = new MongoUnfinishedForms(store.collections());
            Owner owner = Owner.of(new ConversationId("c1"));
            forms.keep(owner, form("book_room", 0));
            forms.keep(owner, form("ask_question", 60));
            forms.keep(owner, form("book_room", 120));
            assertThat(forms.of(owner, START.plusSeconds(200)))
                    .containsExactly(form("book_room", 120), form("ask_question", 60));
            assertThat(forms.of(owner, START.plusSeconds(1100))).containsExactly(form("book_room", 120));
            forms.drop(owner, "book_room");
            assertThat(forms.of(owner, START.plusSeconds(200))).containsExactly(form("ask_question", 60));
            assertThat(forms.of(Owner.of(new ConversationId("c2")), START)).isEmpty();
        }
    }

    @Test
    void remindsOnceOfEach() {
        try (MemoryStore store = new MemoryStore()) {
            UnfinishedForms forms = new MongoUnfinishedForms(store.collections());
            Owner owner = Owner.of(new ConversationId("c1"));
            forms.keep(owner, form("book_room", 0));
            forms.keep(new Owner("resident/voorbeeldstad/r1"), form("book_room", 0));
            forms.keep(owner, form("ask_question", 100));
            assertThat(forms.toRemind(START.plusSeconds(749))).isEmpty();
            assertThat(forms.toRemind(START.plusSeconds(750))).containsExactly(form("book_room", 0));
            forms.reminded(form("book_room", 0));
            assertThat(forms.toRemind(START.plusSeconds(849))).isEmpty();
            assertThat(forms.toRemind(START.plusSeconds(850))).containsExactly(form("ask_question", 100));
            forms.drop(owner, "ask_question");
            assertThat(forms.toRemind(START.plusSeconds(851))).isEmpty();
        }
    }

    @Test
    void remindsTwoDaysBeforeAtMost() {
        Instant until = START.plus(Duration.ofDays(14));
        Unfinished kept = new Unfinished("f", "F", form("f", 0).frame(), new ConversationId("c"), START, until);
        assertThat(kept.reminder()).isEqualTo(until.minus(Duration.ofDays(2)));
    }
}
