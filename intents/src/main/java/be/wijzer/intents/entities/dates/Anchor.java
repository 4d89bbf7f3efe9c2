package be.wijzer.intents.entities.dates;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The moment a sentence is read at, and the way a date without a year is looked for.
record Anchor(LocalDateTime now, Prefer prefer) {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean looksAhead() {
        return prefer == Prefer.FUTURE;
    }

    /// Looking ahead from the start of a day.
    Anchor from(LocalDate day) {
        return new Anchor(day.atStartOfDay(), Prefer.FUTURE);
    }

    /// Looking back from the start of a day.
    Anchor backFrom(LocalDate day) {
        return new Anchor(day.atStartOfDay(), Prefer.PAST);
    }
}
