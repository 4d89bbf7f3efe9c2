package be.wijzer.core.contactcentre;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When a person of the town can be reached.
public interface StaffHours {
    boolean open(MunicipalityId municipality, Instant at);

    /// When somebody can be reached again, from `at` on; empty where that isn't known.
    Optional<ZonedDateTime> nextOpening(MunicipalityId municipality, Instant at);
}
