package be.wijzer.forms.interview;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Turn;
import java.time.Instant;
import java.time.LocalDateTime;

/// Where and when answers are given.
record Place(MunicipalityId municipality, String town, Language language, Instant now) {
    static Place of(Turn turn) {
        return new Place(turn.municipality().id(), turn.municipality().name(), turn.language(), turn.now());
    }

    LocalDateTime local() {
        return BelgianTime.local(now);
    }
}
