package be.wijzer.ops.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedStoreTests {
    @TempDir
    Path folder;

    enum Kind {
        MEMORY,
        DISK
    }

    @ParameterizedTest
    @EnumSource
    void findsByIdentifierByListAndByRange(Kind kind) {
        with(kind, things -> {
            things.insertMany(IntStream.range(0, 500)
                    .mapToObj(n -> new Document("_id", "town/%03d".formatted(n)).append("n", n))
                    .toList());

            assertThat(things.find(eq("town/007")).first()).containsEntry("n", 7);
            assertThat(things.find(in("_id", "town/001", "town/404", "nowhere")))
                    .extracting(thing -> thing.get("n"))
                    .containsExactly(1, 404);
            assertThat(things.find(new Document("_id", new Document("$gte", "town/010").append("$lt", "town/020"))))
                    .hasSize(10);
            assertThat(things.find(gte("_id", "town/490"))).hasSize(10);
            assertThat(things.find(lt("_id", "town/005"))).hasSize(5);
            assertThat(things.find(new Document("_id", new Document("$gt", "town/005").append("$lte", "town/007"))))
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void walksALongCollectionInBatches(Kind kind) {
        with(kind, things -> {
            things.insertMany(IntStream.range(0, 1234)
                    .mapToObj(n -> new Document("_id", n).append("even", n % 2 == 0))
                    .toList());

            assertThat(things.find()).hasSize(1234);
            assertThat(things.find(eq("even", true)).skip(7).limit(400)).hasSize(400);
            assertThat(things.find(eq("even", false)).projection(new Document("_id", 1)))
                    .hasSize(617)
                    .allSatisfy(thing -> assertThat(thing).containsOnlyKeys("_id"));
            assertThat(things.countDocuments(eq("even", true))).isEqualTo(617);
            assertThat(things.deleteMany(eq("even", true)).getDeletedCount()).isEqualTo(617);
            assertThat(things.updateMany(eq("even", false), set("odd", true)).getModifiedCount())
                    .isEqualTo(617);
            assertThat(things.find(eq("odd", true))
                            .sort(new Document("_id", -1))
                            .first())
                    .containsEntry("_id", 1233);
        });
    }

    @ParameterizedTest
    @EnumSource
    void replacesOnlyTheExpectedVersion(Kind kind) {
        with(kind, things -> {
            things.insertOne(new Document("_id", "a").append("version", 1));
            var expected = new Document("_id", "a").append("version", 1);

            assertThat(things.replaceOne(expected, new Document("version", 2)).getModifiedCount())
                    .isEqualTo(1);
            assertThat(things.replaceOne(expected, new Document("version", 3)).getMatchedCount())
                    .isZero();
            assertThat(things.findOneAndReplace(expected, new Document("version", 3)))
                    .isNull();
            assertThat(things.deleteOne(new Document("_id", "a").append("version", 1))
                            .getDeletedCount())
                    .isZero();
            assertThat(things.deleteOne(new Document("_id", "a").append("version", 2))
                            .getDeletedCount())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void saysDuplicateWhenAnUpsertLosesItsRace(Kind kind) {
        with(kind, things -> {
            things.insertOne(new Document("_id", "a").append("version", 2));
            var stale = new Document("_id", "a").append("version", 1);

            assertThatThrownBy(() ->
                            things.replaceOne(stale, new Document("version", 3), new ReplaceOptions().upsert(true)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
            assertThatThrownBy(() -> things.findOneAndReplace(
                            stale, new Document("version", 3), new FindOneAndReplaceOptions().upsert(true)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsExactlyOneOfManyInsertsWin(Kind kind) {
        with(kind, things -> {
            var won = new AtomicInteger();
            var lost = new AtomicInteger();
            together(32, n -> {
                for (var round = 0; round < 50; round++) {
                    try {
                        things.insertOne(new Document("_id", "round" + round).append("by", n));
                        won.incrementAndGet();
                    } catch (MongoWriteException e) {
                        assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                        lost.incrementAndGet();
                    }
                }
            });

            assertThat(won).hasValue(50);
            assertThat(lost).hasValue(31 * 50);
        });
    }

    @ParameterizedTest
    @EnumSource
    void countsEveryConcurrentIncrement(Kind kind) {
        with(kind, things -> {
            things.insertOne(new Document("_id", "counter").append("n", 0));
            together(16, _ -> {
                for (var round = 0; round < 50; round++) {
                    things.withWriteConcern(WriteConcern.JOURNALED).updateOne(eq("counter"), inc("n", 1));
                }
            });

            assertThat(things.find(eq("counter")).first()).containsEntry("n", 800);
        });
    }

    @ParameterizedTest
    @EnumSource
    void holdsAUniqueIndexOnOtherFields(Kind kind) {
        with(kind, things -> {
            things.createIndex(new Document("town", 1).append("number", 1), new IndexOptions().unique(true));
            things.createIndex(new Document("name", 1));
            things.insertOne(new Document("_id", 1).append("town", "a").append("number", 1));
            things.insertOne(new Document("_id", 2).append("town", "a").append("number", 2));

            assertThatThrownBy(() -> things.insertOne(
                            new Document("_id", 3).append("town", "a").append("number", 1L)))
                    .isInstanceOf(MongoWriteException.class);
            assertThatThrownBy(() -> things.updateOne(eq(2), set("number", 1))).isInstanceOf(MongoWriteException.class);
            things.updateOne(eq(1), set("number", 9));
            things.updateOne(eq(2), set("number", 1));
            assertThat(things.find(new Document("town", "a").append("number", 1).append("name", null)))
                    .extracting(thing -> thing.get("_id"))
                    .containsExactly(2);
            assertThat(things.deleteMany(eq("town", "a")).getDeletedCount()).isEqualTo(2);
        });
    }

    @Test
    void keepsEverythingOverARestart() {
        with(Kind.DISK, things -> {
            things.createIndex(new Document("name", 1), new IndexOptions().unique(true));
            things.insertOne(
                    new Document("_id", "a").append("name", "Zoë 🎈").append("parts", List.of(1, Map.of("x", 2L))));
        });
        with(Kind.DISK, things -> {
            assertThat(things.find(eq("a")).first())
                    .containsEntry("name", "Zoë 🎈")
                    .containsEntry("parts", List.of(1, new Document("x", 2L)));
            assertThat(things.find(eq("name", "Zoë 🎈"))).hasSize(1);
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("name", "Zoë 🎈")))
                    .isInstanceOf(MongoWriteException.class);
            things.drop();
        });
        with(Kind.DISK, things -> assertThat(things.countDocuments()).isZero());
    }

    @Test
    void forgetsInMemory() {
        with(Kind.MEMORY, things -> things.insertOne(new Document("_id", "a")));
        with(Kind.MEMORY, things -> assertThat(things.countDocuments()).isZero());
    }

    private void with(Kind kind, Consumer<MongoCollection<Document>> test) {
        try (var store = kind == Kind.DISK ? EmbeddedStore.onDisk(folder, 0) : EmbeddedStore.inMemory(0);
                var client = MongoClients.create(store.uri())) {
            test.accept(client.getDatabase("test").getCollection("things"));
        }
    }

    private static void together(int writers, Consumer<Integer> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var n = 0; n < writers; n++) {
                var writer = n;
                tasks.add(() -> {
                    work.accept(writer);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
