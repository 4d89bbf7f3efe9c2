package be.wijzer.channels.meta;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small signs to a resident, such as "read" and "is typing": beside the turn, a few at a time, left out when it is
/// busy.
public final class Courtesies {
    private static final Logger log = LoggerFactory.getLogger(Courtesies.class);
    private static final int AT_ONCE = 16;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /// Does it soon on a thread of its own, or not at all.
    public void show(Runnable sign) {
        if (!free.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("courtesy").start(() -> {
            try {
                sign.run();
            } catch (RuntimeException failure) {
                log.debug("a sign wasn't shown: {}", failure.getClass().getSimpleName());
            } finally {
                free.release();
            }
        });
    }
}
