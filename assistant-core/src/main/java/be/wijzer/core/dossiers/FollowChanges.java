package be.wijzer.core.dossiers;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// Reads a town's changes to the end.
public final class FollowChanges {
    private static final int MOST_BATCHES = 1000;

    private final ChangeFeed feed;
    private final LocalDossiers dossiers;

    public FollowChanges(ChangeFeed feed, LocalDossiers dossiers) {
        this.feed = feed;
        this.dossiers = dossiers;
    }

    /// Whether the system answered until nothing more came.
    public boolean follow(MunicipalityId municipality) {
        long cursor = dossiers.cursor(municipality);
        for (int batches = 0; batches < MOST_BATCHES; batches++) {
            Optional<ChangeFeed.Batch> batch = feed.from(municipality, cursor);
            if (batch.isEmpty()) {
                return false;
            }
            if (batch.get().next() <= cursor) {
                return true;
            }
            dossiers.take(municipality, batch.get());
            cursor = batch.get().next();
        }
        return false;
    }
}
