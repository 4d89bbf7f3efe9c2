package be.wijzer.channels.meta;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// How long to wait before a message is tried again: 4^n seconds after the n-th refusal, as Meta asks, at most 256.
public final class Backoff {
    private static final int STEEPEST = 4;

    private final Cache<String, Integer> refusals = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /// Counts a refusal of this message.
    public Duration after(String key) {
        int refused = refusals.asMap().merge(key, 1, Integer::sum);
        return Duration.ofSeconds(1L << (2 * Math.min(refused - 1, STEEPEST)));
    }
}
