package be.wijzer.sandbox.dosis;

import be.wijzer.sandbox.residents.TestResident;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What was told, in memory, and how the service behaves.
final class DosisStore {
    /// Accepted is not handled.
    private static final Duration HANDLING = Duration.ofSeconds(3);

    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final Clock clock;
    private volatile Behaviour behaviour = Behaviour.WELL;

    DosisStore(Clock clock) {
        this.clock = clock;
    }

    /// What the service does with what it is told.
    enum Behaviour {
        WELL,
        /// Takes ten seconds.
        SLOW,
        /// Answers 500.
        BROKEN,
        /// Answers with a page.
        NONSENSE,
        /// Accepts it, and finds a fault when handling it.
        FAULTY,
        /// Accepts it, and never handles it.
        FORGETFUL
    }

    Behaviour behaviour() {
        return behaviour;
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    synchronized void take(JsonNode dossier) {
        String id = dossier.path("UploadId").asString("");
        JsonNode agent = dossier.path("Agenten").path(0);
        int times = Optional.ofNullable(uploads.get(id)).map(Upload::times).orElse(0) + 1;
        List<String> faults = behaviour == Behaviour.FAULTY ? List.of("Product is niet gekend in IPDC") : List.of();
        uploads.put(
                id,
                new Upload(
                        id,
                        dossier.path("Identificatie").path("Bron").asString(""),
                        dossier.path("Identificatie").path("DossierNummer").asString(""),
                        dossier.path("Naam").asString(""),
                        dossier.path("Status").path("VlaamsCode").asString(""),
                        dossier.path("Status").path("VlaamsFase").asString(""),
                        dossier.path("Producten").path(0).path("Id").asString(""),
                        TestResident.numbered(agent.path("Identificatie").asString(""))
                                .map(TestResident::name)
                                .orElse("iemand anders"),
                        clock.instant(),
                        times,
                        faults));
    }

    /// What was handled of an upload; empty where it isn't yet.
    synchronized Optional<Upload> handled(String id) {
        return Optional.ofNullable(uploads.get(id))
                .filter(_ -> behaviour != Behaviour.FORGETFUL)
                .filter(upload -> !clock.instant().isBefore(upload.at().plus(HANDLING)));
    }

    /// Newest first.
    synchronized List<Upload> all() {
        return new ArrayList<>(uploads.values()).reversed();
    }
}
