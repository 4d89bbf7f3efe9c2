package be.wijzer.core.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
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
        return new Unfinished(name, frame, new ConversationId("c1"), since, since.plusSeconds(1000));
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
}
