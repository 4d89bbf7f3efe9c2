package be.wijzer.core.understanding;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Finds dates, numbers, addresses and the like in a sentence: deterministic, in order of appearance, never
/// overlapping.
public interface EntityRecogniser {
    List<Entity> recognise(String text, Context context);

    /// What the reading of a sentence depends on.
    ///
    /// @param expected the entity type the open question waits for, which decides where a stretch can be read in
    /// more ways
    /// @param now local time in Europe/Brussels
    record Context(MunicipalityId municipality, Optional<String> expected, LocalDateTime now, Prefer prefer) {}

    /// Which way a date without a year is read.
    enum Prefer {
        FUTURE,
        PAST
    }
}
