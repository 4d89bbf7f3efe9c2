package be.wijzer.ops.engine;

import be.wijzer.core.catalogue.CatalogueImport;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the catalogues of towns in again and again; at the start the last good edition is put in force. Every node
/// does: what is read twice changes nothing.
final class CatalogueImporting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CatalogueImporting.class);

    private final CatalogueImport imports;
    private final Map<MunicipalityId, Duration> pace;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("catalogue-imports").daemon().factory());

    CatalogueImporting(CatalogueImport imports, Map<MunicipalityId, Duration> pace) {
        this.imports = imports;
        this.pace = Map.copyOf(pace);
    }

    void start() {
        pace.forEach((town, every) -> {
            attempted(town, imports::restore);
            timer.scheduleWithFixedDelay(
                    () -> attempted(town, imports::run), 500, every.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static void attempted(MunicipalityId town, Consumer<MunicipalityId> step) {
        try {
            step.accept(town);
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; the catalogue of {} is imported later", town);
        } catch (RuntimeException wrong) {
            log.error("the catalogue of {} can't be imported", town, wrong);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
