package be.wijzer.core.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.testkit.MemoryStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplacementsTests {
    private static final int THREADS = 200;

    private final MemoryStore store = new MemoryStore();
    private final MongoCollection<Document> notes = store.collections().of("notes");
    private final Replacements replacements = new Replacements(notes);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyTheNextVersionReplaces() {
        notes.insertOne(note("note", 1, "first"));
        assertThat(replacements.replace(note("note", 2, "second"))).isTrue();
        assertThat(replacements.replace(note("note", 2, "late"))).isFalse();
        assertThat(replacements.replace(note("note", 4, "early"))).isFalse();
        assertThat(replacements.replace(note("elsewhere", 2, "nowhere"))).isFalse();
        assertThat(said()).containsExactly("second");
    }

    @Test
    void everyoneHearsWhetherTheirOwnWasReplaced() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            notes.insertOne(note("note-" + i, 1, "before"));
        }
        // Every third one has read a version that is gone.
        List<Boolean> replaced =
                together(THREADS, i -> replacements.replace(note("note-" + i, i % 3 == 0 ? 3 : 2, "after")));
        for (int i = 0; i < THREADS; i++) {
            assertThat(replaced.get(i)).as("note %d", i).isEqualTo(i % 3 != 0);
        }
        assertThat(said().stream().filter("after"::equals))
                .hasSize((int) replaced.stream().filter(one -> one).count());
    }

    @Test
    void exactlyOneOfManyWins() throws Exception {
        Replacements anotherNode = new Replacements(notes);
        notes.insertOne(note("note", 1, "before"));
        List<Boolean> won =
                together(THREADS, i -> (i % 2 == 0 ? replacements : anotherNode).replace(note("note", 2, "by-" + i)));
        assertThat(won.stream().filter(one -> one)).hasSize(1);
        assertThat(said()).containsExactly("by-" + won.indexOf(true));
    }

    @Test
    void everyoneHearsThatTheStoreIsGone() throws Exception {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")) {
            Replacements unwritten =
                    new Replacements(nobody.getDatabase("wijzer").getCollection("notes"));
            List<Boolean> unavailable = together(4, i -> {
                assertThatExceptionOfType(StoreUnavailable.class)
                        .isThrownBy(() -> unwritten.replace(note("note-" + i, 2, "after")));
                return true;
            });
            assertThat(unavailable).hasSize(4);
        }
    }

    private static Document note(String id, long version, String said) {
        return new Document("_id", id).append("version", version).append("said", said);
    }

    private List<String> said() {
        return notes.find().into(new ArrayList<>()).stream()
                .map(note -> note.getString("said"))
                .toList();
    }

    private static List<Boolean> together(int threads, java.util.function.IntFunction<Boolean> work) throws Exception {
        List<Future<Boolean>> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int mine = i;
                Callable<Boolean> one = () -> work.apply(mine);
                all.add(executor.submit(one));
            }
        }
        List<Boolean> answers = new ArrayList<>();
        for (Future<Boolean> one : all) {
            answers.add(one.get());
        }
        return answers;
    }
}
