package be.wijzer.ops.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the store is. Without an address it is embedded, on disk under the data directory.
@ConfigurationProperties("wijzer")
record StoreProperties(
        @DefaultValue Mongodb mongodb,
        @DefaultValue(".data") Path dataDirectory) {

    /// @param uri a server's address (`mongodb://…`), or `memory` for an embedded store that forgets
    record Mongodb(@Nullable String uri) {}
}
