package be.wijzer.intents.knowledge;

import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.municipality.Places;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The hours of the town hall, which is the first of a town's places.
record ReceptionHours(Places places) implements StaffHours {
    @Override
    public boolean open(MunicipalityId municipality, Instant at) {
        return reception(municipality)
                .filter(place -> place.hours().isOpen(BelgianTime.at(at)))
                .isPresent();
    }

    @Override
    public Optional<ZonedDateTime> nextOpening(MunicipalityId municipality, Instant after) {
        return reception(municipality).flatMap(place -> place.hours().nextOpening(BelgianTime.at(after)));
    }

    private Optional<Place> reception(MunicipalityId municipality) {
        return places.of(municipality).stream().findFirst();
    }
}
