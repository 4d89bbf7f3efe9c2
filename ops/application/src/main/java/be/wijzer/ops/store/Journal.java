package be.wijzer.ops.store;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The moment at which what was written can no longer be lost.
interface Journal extends AutoCloseable {

    /// Runs a change whose parts (a document and its index entries) must reach the disk together.
    <T> T writing(Supplier<T> change);

    /// Tells `waiter` when everything written so far is durable (`null`), or why it never will be.
    void onceDurable(Consumer<@Nullable Throwable> waiter);

    @Override
    void close();

    /// In memory nothing outlives the process, so there is nothing to wait for.
    static Journal ofMemory() {
        return new Journal() {
            @Override
            public <T> T writing(Supplier<T> change) {
                return change.get();
            }

            @Override
            public void onceDurable(Consumer<@Nullable Throwable> waiter) {
                waiter.accept(null);
            }

            @Override
            public void close() {}
        };
    }
}
