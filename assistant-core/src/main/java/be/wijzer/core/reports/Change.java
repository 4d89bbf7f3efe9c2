package be.wijzer.core.reports;

import java.time.Instant;
import java.util.Optional;

/// One thing that happened to a report.
///
/// @param status from then on
/// @param account of the member of staff, where it was one
/// @param note for the resident; or the resident's own words
public record Change(Instant at, Kind kind, Status status, Optional<String> account, Optional<String> note) {
    /// What happened.
    public enum Kind {
        FILED,
        /// The town, or its system, says how far it is.
        STATUS,
        /// The resident adds something.
        REACTION,
        /// The resident says that it isn't solved.
        REOPENED,
        /// It turned out to be the same as another report.
        MERGED
    }

    /// Whether those who follow the report hear of it.
    boolean isTold() {
        return switch (kind) {
            case STATUS, MERGED -> true;
            case FILED, REACTION, REOPENED -> false;
        };
    }
}
