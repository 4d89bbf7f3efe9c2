package be.wijzer.ops.store;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.util.Optional;

/// The store in use: where it is, and what its durable writes are called.
record Store(ConnectionString address, WriteConcern durable, Optional<EmbeddedStore> embedded)
        implements AutoCloseable {

    static Store of(StoreProperties properties) {
        var uri = Optional.ofNullable(properties.mongodb().uri()).orElse("").strip();
        return switch (uri) {
            case "" -> embedded(EmbeddedStore.onDisk(properties.dataDirectory().resolve("store"), 0));
            case "memory" -> embedded(EmbeddedStore.inMemory(0));
            default -> new Store(new ConnectionString(uri), WriteConcern.MAJORITY.withJournal(true), Optional.empty());
        };
    }

    private static Store embedded(EmbeddedStore server) {
        return new Store(new ConnectionString(server.uri()), WriteConcern.JOURNALED, Optional.of(server));
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedStore::close);
    }
}
