package be.wijzer.intents.entities.dates;

import java.util.Optional;

/// Something said about time that can be worked out at a moment.
@FunctionalInterface
interface Reading {
    /// Empty where what was said doesn't exist, such as 30 February.
    ///
    /// @param around the part of the day the sentence speaks of elsewhere
    Optional<DateValue> read(Anchor anchor, Optional<DayPart> around);
}
