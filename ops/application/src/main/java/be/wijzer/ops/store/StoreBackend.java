package be.wijzer.ops.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// Executes commands on one MVStore, in a file or in memory.
final class StoreBackend extends AbstractMongoBackend {
    private static final int FIRST_BATCH = 101;
    private static final int NEXT_BATCH = 200;
    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "create", "createIndexes", "drop", "dropIndexes");

    private final MVStore store;
    private final Journal journal;

    StoreBackend(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        StoreDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, store, journal, getCursorRegistry());
    }

    @Override
    public Document handleCommand(@Nullable Channel channel, String database, String command, Document query) {
        if (store.isClosed()) {
            throw new MongoServerError(91, "ShutdownInProgress", "The store is closed");
        }
        switch (command) {
            // Without these the server would put every document found into one reply.
            case "find" -> query.putIfAbsent("batchSize", FIRST_BATCH);
            case "getMore" -> query.putIfAbsent("batchSize", NEXT_BATCH);
            default -> {}
        }
        return super.handleCommand(channel, database, command, query);
    }

    /// Whether the caller wants its answer only when the write is durable: MongoDB's own promise of `j: true`, and of
    /// `w: majority`.
    static boolean mustBeDurable(String command, Document query) {
        return WRITES.contains(command)
                && query.get("writeConcern") instanceof Document concern
                && (Boolean.TRUE.equals(concern.get("j")) || "majority".equals(concern.get("w")));
    }

    void onceDurable(Consumer<@Nullable Throwable> waiter) {
        journal.onceDurable(waiter);
    }

    @Override
    public void close() {
        super.close();
        journal.close();
        store.close(500);
    }
}
