package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Brings a message until it is taken, with longer and longer pauses, as providers and the widget do: here for a
/// minute.
final class Redelivery {
    private static final int TIMES = 6;

    private final AtomicLong again = new AtomicLong();

    interface Delivery {
        boolean isTaken() throws IOException;
    }

    /// Whether it was taken in the end. A connection that breaks, or an answer that stays away, is a refusal.
    boolean bring(Delivery delivery) {
        for (int time = 0; time < TIMES; time++) {
            if (time > 0) {
                again.incrementAndGet();
                Vendor.pause(Duration.ofSeconds(1L << time));
            }
            try {
                if (delivery.isTaken()) {
                    return true;
                }
            } catch (IOException _) {
                // comes again
            }
        }
        return false;
    }

    /// How often something was brought again.
    long again() {
        return again.get();
    }
}
