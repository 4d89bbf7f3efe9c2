package be.wijzer.ops.store;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StoreProcessTests {
    private static final int WRITERS = 16;

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedWriteWhenItIsKilled() throws Exception {
        var acknowledged = new ConcurrentHashMap<String, Integer>();
        for (var life = 0; life < 3; life++) {
            try (var process = RunningStore.start(folder);
                    var client = MongoClients.create(process.uri())) {
                assertThatEverythingIsThere(things(client), acknowledged);
                things(client).createIndex(new Document("stamp", 1), new IndexOptions().unique(true));
                writeUntilKilled(process, things(client), acknowledged);
            }
        }
        try (var process = RunningStore.start(folder);
                var client = MongoClients.create(process.uri())) {
            assertThatEverythingIsThere(things(client), acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (var _ = RunningStore.start(folder)) {
            assertThatThrownBy(() -> EmbeddedStore.onDisk(folder.resolve("store"), 0))
                    .isInstanceOf(StoreInUse.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("WIJZER_MONGODB_URI");
        }
        EmbeddedStore.onDisk(folder.resolve("store"), 0).close();
    }

    private static void writeUntilKilled(
            RunningStore process, MongoCollection<Document> things, ConcurrentHashMap<String, Integer> acknowledged)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < WRITERS; n++) {
                var writer = n;
                threads.submit(() -> write(things, writer, acknowledged));
            }
            TimeUnit.MILLISECONDS.sleep(1500);
            process.kill();
        }
    }

    /// Goes over the same few documents again and again, as conversations do.
    private static void write(
            MongoCollection<Document> things, int writer, ConcurrentHashMap<String, Integer> acknowledged) {
        try {
            for (var n = 0; ; n++) {
                var id = writer + "/" + n % 20;
                var version = acknowledged.getOrDefault(id, 0) + 1;
                var thing = new Document("version", version)
                        .append("stamp", id + "@" + version)
                        .append("text", "x".repeat(2000));
                things.replaceOne(eq(id), thing, new ReplaceOptions().upsert(true));
                acknowledged.put(id, version);
            }
        } catch (MongoException _) {
            // killed
        }
    }

    private static void assertThatEverythingIsThere(
            MongoCollection<Document> things, ConcurrentHashMap<String, Integer> acknowledged) {
        acknowledged.forEach((id, version) -> {
            var thing = things.find(eq(id)).first();
            assertThat(thing).as(id).isNotNull();
            // A write whose answer was lost may have been kept too.
            assertThat(thing.getInteger("version")).as(id).isBetween(version, version + 1);
            assertThat(things.find(eq("stamp", thing.get("stamp"))).first()).isEqualTo(thing);
            acknowledged.put(id, thing.getInteger("version"));
        });
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things").withWriteConcern(WriteConcern.JOURNALED);
    }

    private record RunningStore(Process process, String uri) implements AutoCloseable {
        static RunningStore start(Path folder) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(command(java, folder))
                    .redirectErrorStream(true)
                    .start();
            var lines = new ArrayList<String>();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains("mongodb://")) {
                    return new RunningStore(
                            process, line.substring(line.indexOf("mongodb://")) + "/?serverSelectionTimeoutMS=1000");
                }
            }
            throw new AssertionError("The store did not start: " + lines);
        }

        private static List<String> command(String java, Path folder) {
            return List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoreProcess.class.getName(),
                    "--port",
                    "0",
                    "--data",
                    folder.toString());
        }

        /// SIGKILL: the process gets no chance to save anything.
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
