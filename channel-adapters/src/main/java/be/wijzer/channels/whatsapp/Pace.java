package be.wijzer.channels.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How fast one node sends: per number as configured, and per resident 45 at once and one more in 6 seconds, which
/// is where the Cloud API refuses (131056). Waits briefly where that is enough; only the one conversation waits.
final class Pace {
    private static final Duration BRIEFLY = Duration.ofSeconds(2);
    private static final Duration PAIR_INTERVAL = Duration.ofSeconds(6);
    private static final int PAIR_BURST = 45;

    private final Clock clock;
    private final Map<String, Bucket> numbers = new ConcurrentHashMap<>();
    private final Cache<String, Bucket> pairs = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(200_000)
            .expireAfterAccess(PAIR_INTERVAL.multipliedBy(PAIR_BURST))
            .build();

    Pace(Clock clock) {
        this.clock = clock;
    }

    /// Waits until a message may leave. Where that takes long, it doesn't wait but tells how long.
    Optional<Duration> await(WhatsAppNumber number, String resident) throws InterruptedException {
        Bucket pair = pairs.get(number.id() + "/" + resident, _ -> new Bucket(clock, PAIR_INTERVAL, PAIR_BURST));
        Duration pairWait = pair.take(Duration.ZERO);
        if (pairWait.isPositive()) {
            return Optional.of(pairWait);
        }
        Duration wait =
                numbers.computeIfAbsent(number.id(), _ -> bucket(number)).take(BRIEFLY);
        if (wait.compareTo(BRIEFLY) > 0) {
            pair.giveBack();
            return Optional.of(wait);
        }
        Thread.sleep(wait);
        return Optional.empty();
    }

    private Bucket bucket(WhatsAppNumber number) {
        return new Bucket(
                clock, Duration.ofSeconds(1).dividedBy(number.messagesPerSecond()), number.messagesPerSecond());
    }
}
