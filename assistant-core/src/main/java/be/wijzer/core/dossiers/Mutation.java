package be.wijzer.core.dossiers;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One movement in the history of a dossier.
///
/// @param modified when the source changed it
/// @param begin from when it holds
/// @param status absent where the source gives none
/// @param page where the source shows it
/// @param handler the service or person that handles it; may be empty
/// @param withheld whether its details are confidential, where the source says so
public record Mutation(
        String name,
        Optional<Instant> modified,
        Optional<Instant> begin,
        Optional<DossierStatus> status,
        Optional<URI> page,
        String handler,
        Optional<Boolean> withheld) {
    /// Oldest first. Sources send them in any order, with and without dates.
    static final Comparator<Mutation> IN_TIME = Comparator.comparing(Mutation::moment)
            .thenComparing(mutation -> mutation.begin().orElse(Instant.MIN));

    private Instant moment() {
        return status.flatMap(DossierStatus::at)
                .or(() -> modified)
                .or(() -> begin)
                .orElse(Instant.MIN);
    }
}
