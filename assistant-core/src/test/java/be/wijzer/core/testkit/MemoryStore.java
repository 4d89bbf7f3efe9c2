package be.wijzer.core.testkit;

import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.mongo.MongoStore;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A MongoDB server in memory; with `-Dwijzer.test.mongodb-uri=…` an empty database on that server instead.
public final class MemoryStore implements AutoCloseable {
    private final Optional<MongoServer> own;
    private final MongoClient client;
    private final String database;

    public MemoryStore() {
        Optional<String> given = Optional.ofNullable(System.getProperty("wijzer.test.mongodb-uri"));
        own = given.isPresent() ? Optional.empty() : Optional.of(new MongoServer(new MemoryBackend()));
        client = MongoClients.create(given.orElseGet(() -> own.orElseThrow().bindAndGetConnectionString()));
        database = "test" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Collections collections() {
        return new Collections(client.getDatabase(database), WriteConcern.W1);
    }

    public Store store(Clock clock) {
        return MongoStore.in(collections(), _ -> Duration.ofDays(30), clock);
    }

    @Override
    public void close() {
        if (own.isEmpty()) {
            client.getDatabase(database).drop();
        }
        client.close();
        own.ifPresent(MongoServer::shutdownNow);
    }
}
