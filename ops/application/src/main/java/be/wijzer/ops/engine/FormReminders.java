package be.wijzer.ops.engine;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.unfinished.Reminding;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every minute for unfinished forms that residents are to be reminded of.
final class FormReminders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FormReminders.class);

    private final Reminding reminding;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("form-reminders").factory());

    FormReminders(Reminding reminding) {
        this.reminding = reminding;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::remind, 1, 1, TimeUnit.MINUTES);
    }

    private void remind() {
        try {
            reminding.remind();
        } catch (StoreUnavailable _) {
            log.debug("the store can't be reached; reminders wait");
        } catch (RuntimeException wrong) {
            log.error("residents can't be reminded of their forms", wrong);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
