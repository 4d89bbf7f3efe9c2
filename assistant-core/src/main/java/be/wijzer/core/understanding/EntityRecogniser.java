package be.wijzer.core.understanding;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds dates, numbers, addresses and the like in a sentence: deterministic, in order of appearance, never
/// overlapping.
public interface EntityRecogniser {
    List<Entity> recognise(String text, Context context);

    /// Those of some types among them: a recogniser may know sooner that there are none.
    default List<Entity> recognise(String text, Context context, Set<String> types) {
        return recognise(text, context).stream()
                .filter(entity -> types.contains(entity.type()))
                .toList();
    }

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
