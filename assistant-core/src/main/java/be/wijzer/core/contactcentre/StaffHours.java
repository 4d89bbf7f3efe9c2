package be.wijzer.core.contactcentre;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When people of the town are there to take over.
public interface StaffHours {
    boolean open(MunicipalityId municipality, Instant at);

    /// The next moment somebody is there, in Belgian time; empty where none is known.
    Optional<ZonedDateTime> nextOpening(MunicipalityId municipality, Instant after);
}
