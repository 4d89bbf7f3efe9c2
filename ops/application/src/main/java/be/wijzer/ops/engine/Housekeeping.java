package be.wijzer.ops.engine;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.store.mongo.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prepares the store as soon as it answers, and removes what has expired every night at three.
final class Housekeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final LocalTime QUIET = LocalTime.of(3, 0);

    private final Schema schema;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    void start() {
        timer.execute(this::prepare);
        timer.schedule(this::sweep, untilQuiet().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void prepare() {
        try {
            schema.prepare();
        } catch (StoreUnavailable _) {
            timer.schedule(this::prepare, 5, TimeUnit.SECONDS);
        } catch (RuntimeException wrong) {
            log.error("the store can't be prepared: {}", wrong.getMessage());
        }
    }

    private void sweep() {
        try {
            int conversations = schema.sweep(clock.instant());
            log.info("{} expired conversations were removed", conversations);
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; what has expired is removed tomorrow");
        } catch (RuntimeException wrong) {
            log.error("what has expired can't be removed", wrong);
        } finally {
            timer.schedule(this::sweep, untilQuiet().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Duration untilQuiet() {
        ZonedDateTime now = BelgianTime.at(clock.instant());
        ZonedDateTime today = now.with(QUIET);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
