package be.wijzer.channels.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// So many at once, and one more in each interval: a bucket that refills.
final class Bucket {
    private final Clock clock;
    private final Duration interval;
    private final Duration burst;
    private Instant next = Instant.EPOCH;

    Bucket(Clock clock, Duration interval, int size) {
        this.clock = clock;
        this.interval = interval;
        burst = interval.multipliedBy(size - 1L);
    }

    /// Takes one and tells how long to wait before using it. Where that is longer than `atMost`, nothing was taken.
    synchronized Duration take(Duration atMost) {
        Instant now = clock.instant();
        Instant mine = next.isAfter(now) ? next : now;
        Duration wait = Duration.between(now, mine.minus(burst));
        if (wait.isNegative()) {
            wait = Duration.ZERO;
        }
        if (wait.compareTo(atMost) <= 0) {
            next = mine.plus(interval);
        }
        return wait;
    }

    /// Gives back one that wasn't used.
    synchronized void giveBack() {
        next = next.minus(interval);
    }
}
