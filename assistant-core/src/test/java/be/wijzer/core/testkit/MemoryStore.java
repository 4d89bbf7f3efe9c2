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

/// A MongoDB server in memory.
public final class MemoryStore implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public Collections collections() {
        return new Collections(client.getDatabase("wijzer"), WriteConcern.W1);
    }

    public Store store(Clock clock) {
        return MongoStore.in(collections(), _ -> Duration.ofDays(30), clock);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
