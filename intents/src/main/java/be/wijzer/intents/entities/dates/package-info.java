/// Dates, times, ranges, durations and repetitions in a sentence, as residents of Flanders say them. Tokens are read
/// by small rules into what was said ([Stretch], [Clock], [Repetition] …), which is then resolved against a moment.
@NullMarked
@NamedInterface("dates")
package be.wijzer.intents.entities.dates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
