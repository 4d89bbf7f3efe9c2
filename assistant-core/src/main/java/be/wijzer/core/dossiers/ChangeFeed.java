package be.wijzer.core.dossiers;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Optional;

/// The changes in a town's own dossier system, in order.
public interface ChangeFeed {
    /// The changes from an index on, a limited number of them; empty where the system doesn't answer. Blocks.
    Optional<Batch> from(MunicipalityId municipality, long index);

    /// @param next the index to go on from; the index that was asked where there is nothing more
    record Batch(List<Change> changes, long next) {
        public Batch {
            changes = List.copyOf(changes);
        }
    }
}
