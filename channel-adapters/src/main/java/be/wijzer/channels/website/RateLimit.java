package be.wijzer.channels.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One bucket for each key: a call takes a token, time brings tokens back. Kept on this node alone.
final class RateLimit {
    private static final long KEYS = 200_000;
    private static final double MILLIS_A_MINUTE = 60_000;

    private final Cache<String, Bucket> buckets;
    private final double burst;
    private final double perMilli;
    private final Clock clock;

    RateLimit(WebsiteSettings.Rate rate, Clock clock) {
        burst = Math.max(1, rate.burst());
        perMilli = Math.max(1, rate.perMinute()) / MILLIS_A_MINUTE;
        this.clock = clock;
        buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(Duration.ofMillis(1 + (long) Math.ceil(burst / perMilli)))
                .build();
    }

    /// Takes a token; where there is none, how long until there is one.
    Optional<Duration> take(String key) {
        Instant now = clock.instant();
        return buckets.get(key, _ -> new Bucket(now)).take(now);
    }

    private final class Bucket {
        private double tokens = burst;
        private Instant at;

        Bucket(Instant at) {
            this.at = at;
        }

        synchronized Optional<Duration> take(Instant now) {
            if (now.isAfter(at)) {
                tokens = Math.min(burst, tokens + Duration.between(at, now).toMillis() * perMilli);
                at = now;
            }
            if (tokens < 1) {
                return Optional.of(Duration.ofMillis((long) Math.ceil((1 - tokens) / perMilli)));
            }
            tokens--;
            return Optional.empty();
        }
    }
}
