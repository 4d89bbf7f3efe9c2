package be.wijzer.ops.store;

import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// Commits free the space of old versions: whoever reads says so, for as long as that takes.
record Pin(MVStore store) {
    <T extends @Nullable Object> T reading(Supplier<T> read) {
        var use = store.registerVersionUsage();
        try {
            return read.get();
        } finally {
            store.deregisterVersionUsage(use);
        }
    }
}
