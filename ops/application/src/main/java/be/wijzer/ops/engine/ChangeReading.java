package be.wijzer.ops.engine;

import be.wijzer.core.dossiers.FollowChanges;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads on in each town's dossier system, again and again. Every node does: what is read twice changes nothing.
final class ChangeReading implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ChangeReading.class);

    private final FollowChanges changes;
    private final Map<MunicipalityId, Duration> pace;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dossier-changes").daemon().factory());

    ChangeReading(FollowChanges changes, Map<MunicipalityId, Duration> pace) {
        this.changes = changes;
        this.pace = Map.copyOf(pace);
    }

    void start() {
        pace.forEach((town, every) ->
                timer.scheduleWithFixedDelay(() -> read(town), 1_000, every.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void read(MunicipalityId town) {
        try {
            if (!changes.follow(town)) {
                log.warn("the dossier changes of {} couldn't all be read", town);
            }
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; the dossier changes of {} are read later", town);
        } catch (RuntimeException wrong) {
            log.error("the dossier changes of {} can't be taken in", town, wrong);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
