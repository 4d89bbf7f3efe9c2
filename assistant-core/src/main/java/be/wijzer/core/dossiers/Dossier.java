package be.wijzer.core.dossiers;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A dossier with its history, oldest movement first. A later movement needn't repeat what an earlier one said.
public record Dossier(DossierId id, List<Mutation> history) {
    /// Throws `IllegalArgumentException` without a history.
    public Dossier {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a dossier has at least one mutation");
        }
        history = history.stream().sorted(Mutation.IN_TIME).toList();
    }

    public String name() {
        return latest(mutation -> Optional.of(mutation.name()).filter(name -> !name.isEmpty()))
                .orElse("");
    }

    /// Empty where no movement ever gave one.
    public Optional<DossierStatus> status() {
        return latest(mutation -> mutation.status().filter(DossierStatus::saysSomething));
    }

    public Optional<URI> page() {
        return latest(Mutation::page);
    }

    public String handler() {
        return latest(mutation -> Optional.of(mutation.handler()).filter(name -> !name.isEmpty()))
                .orElse("");
    }

    /// Since when it stands as it stands.
    public Optional<Instant> since() {
        return status().flatMap(DossierStatus::at)
                .or(() -> latest(Mutation::modified))
                .or(() -> latest(Mutation::begin));
    }

    /// Confidential, or not to be consulted: nothing of it is told.
    public boolean isWithheld() {
        return latest(Mutation::withheld).orElse(false);
    }

    public boolean needsAction() {
        return status().map(status -> status.action().needed()).orElse(false);
    }

    /// Differs as soon as there is something new to tell.
    public String version() {
        return status().map(status -> new DossierId(
                                status.codeKey() + "|" + status.phaseKey() + "|" + status.details(),
                                status.action() + "|"
                                        + since().map(Instant::toString).orElse(""))
                        .key())
                .orElse("-");
    }

    private <T> Optional<T> latest(Function<Mutation, Optional<T>> told) {
        return history.reversed().stream().map(told).flatMap(Optional::stream).findFirst();
    }
}
