package be.wijzer.core.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.testkit.MemoryStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWritesTests {
    private final MemoryStore store = new MemoryStore();
    private final MongoCollection<Document> notes = store.collections().of("notes");
    private final SharedWrites writes = new SharedWrites(notes);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyWriteOfManyThreadsIsThereWhenItReturns() throws Exception {
        List<Future<Boolean>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                Document note = new Document("_id", "note-" + i);
                seen.add(threads.submit(() -> {
                    writes.write(List.of(new InsertOneModel<>(note)));
                    return notes.find(note).first() != null;
                }));
            }
        }
        for (Future<Boolean> one : seen) {
            assertThat(one.get()).isTrue();
        }
        assertThat(notes.countDocuments()).isEqualTo(500);
    }

    @Test
    void anInsertOfWhatIsThereSpoilsNothingForOthers() {
        Document note = new Document("_id", "note").append("said", "first");
        notes.insertOne(note);
        writes.write(List.of(
                new InsertOneModel<>(new Document("_id", "note").append("said", "again")),
                new InsertOneModel<>(new Document("_id", "other"))));
        assertThat(notes.find().into(new ArrayList<>())).containsExactlyInAnyOrder(note, new Document("_id", "other"));
    }

    @Test
    void aReplacementAndThenADeletionLeaveNothing() {
        Document id = new Document("_id", "due");
        writes.write(List.of(
                new ReplaceOneModel<>(id, new Document(id).append("token", "a"), new ReplaceOptions().upsert(true))));
        writes.write(List.of(new DeleteOneModel<>(new Document(id).append("token", "a"))));
        assertThat(notes.countDocuments()).isZero();
    }

    @Test
    void everyStateOfManyThreadsCountsWhoeverPutsTheDocumentThere() throws Exception {
        SharedWrites elsewhere = new SharedWrites(notes);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                UpdateOneModel<Document> update = new UpdateOneModel<>(
                        new Document("_id", "message-" + i % 20),
                        new Document("$max", new Document("rank", i / 20)),
                        new UpdateOptions().upsert(true));
                SharedWrites node = i % 2 == 0 ? writes : elsewhere;
                all.add(threads.submit(() -> node.write(List.of(update))));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(notes.find().into(new ArrayList<>()))
                .hasSize(20)
                .allSatisfy(note -> assertThat(note.getInteger("rank")).isEqualTo(19));
    }

    @Test
    void everyoneHearsThatTheStoreIsGone() throws Exception {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SharedWrites unwritten =
                    new SharedWrites(nobody.getDatabase("wijzer").getCollection("notes"));
            List<Future<?>> failing = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                InsertOneModel<Document> note = new InsertOneModel<>(new Document("_id", "note-" + i));
                failing.add(threads.submit(() -> unwritten.write(List.of(note))));
            }
            for (Future<?> one : failing) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(one::get)
                        .withCauseInstanceOf(StoreUnavailable.class);
            }
        }
    }
}
