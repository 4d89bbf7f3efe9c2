package be.wijzer.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/// How long things took, and what the slow ones among them took.
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /// The time within which so many of a hundred were done (nearest rank).
    synchronized Duration percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return Duration.ofNanos(sorted[Math.clamp(rank - 1, 0, count - 1)]);
    }

    double millis(double percent) {
        return percentile(percent).toNanos() / 1e6;
    }
}
