package be.wijzer.channels.meta;

import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.store.StoreUnavailable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in how far our messages came, each on a thread of its own.
public final class DeliveryReports {
    private static final Logger log = LoggerFactory.getLogger(DeliveryReports.class);
    private static final Executor VIRTUAL_THREADS =
            work -> Thread.ofVirtual().name("delivery-report").start(work);

    private final Assistant assistant;
    private final PassedOver passed;

    public DeliveryReports(Assistant assistant, PassedOver passed) {
        this.assistant = assistant;
        this.passed = passed;
    }

    /// A state that can't be taken in for another reason than the store would fail each time it is repeated: it is
    /// passed over.
    ///
    /// @param key our own mark of the message
    /// @param error the code of a failure
    /// @return fails with `StoreUnavailable` alone
    public CompletableFuture<Void> take(
            String messageId, DeliveryState state, Optional<String> key, Optional<String> error) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        assistant.delivered(passed.channel(), messageId, state, key, error);
                    } catch (StoreUnavailable unavailable) {
                        throw unavailable;
                    } catch (RuntimeException bug) {
                        passed.count("status-failed");
                        log.error("a delivery state couldn't be taken in", bug);
                    }
                },
                VIRTUAL_THREADS);
    }
}
