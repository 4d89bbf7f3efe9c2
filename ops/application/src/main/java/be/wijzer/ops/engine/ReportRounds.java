package be.wijzer.ops.engine;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.reports.Rounds;
import be.wijzer.core.reports.Tidings;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes reports on and tells what is new of them, every so often.
final class ReportRounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReportRounds.class);

    private final Rounds rounds;
    private final Tidings tidings;
    private final Municipalities municipalities;
    private final Duration pause;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reports").daemon().factory());

    ReportRounds(Rounds rounds, Tidings tidings, Municipalities municipalities, Duration pause) {
        this.rounds = rounds;
        this.tidings = tidings;
        this.municipalities = municipalities;
        this.pause = pause;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::go, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void go() {
        try {
            rounds.go();
            municipalities.all().forEach(town -> tidings.tellAll(town.id()));
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; reports are passed on later");
        } catch (RuntimeException wrong) {
            log.error("a round of the reports failed", wrong);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
