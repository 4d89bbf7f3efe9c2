package be.wijzer.ops.engine;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.submissions.Submitting;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings submitted forms to the back offices, every five seconds those that are due.
final class FormDeliveries implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FormDeliveries.class);
    private static final int SECONDS = 5;

    private final Submitting submitting;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("form-deliveries").factory());

    FormDeliveries(Submitting submitting) {
        this.submitting = submitting;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::deliver, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void deliver() {
        try {
            submitting.deliver();
        } catch (StoreUnavailable _) {
            log.debug("the store can't be reached; submitted forms wait");
        } catch (RuntimeException wrong) {
            log.error("submitted forms can't be delivered", wrong);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
