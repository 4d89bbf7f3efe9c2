package be.wijzer.ops.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Whether the store answers. Without it no turn can be saved, so a node isn't ready.
final class StoreHealth extends AbstractHealthIndicator {
    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        super("The store does not answer");
        this.database = database.withTimeout(2, SECONDS);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(PING);
        health.up();
    }
}
