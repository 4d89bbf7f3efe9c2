package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateTimeRange;
import be.wijzer.intents.entities.dates.DateValue.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// A part of the day, with the hours it is taken to span.
enum DayPart {
    MORNING(8, 12),
    AFTERNOON(12, 18),
    EVENING(18, 23),
    NIGHT(23, 6);

    private final LocalTime from;
    private final LocalTime to;

    DayPart(int from, int to) {
        this.from = LocalTime.of(from, 0);
        this.to = LocalTime.of(to, 0);
    }

    TimeRange range() {
        return new TimeRange(Optional.of(from), Optional.of(to));
    }

    DateTimeRange on(LocalDate day) {
        return new DateTimeRange(
                Optional.of(day.atTime(from)), Optional.of((this == NIGHT ? day.plusDays(1) : day).atTime(to)));
    }

    /// The hour of the day that an hour from 1 to 12 means in this part.
    int hour(int said) {
        return switch (this) {
            case MORNING -> said;
            case AFTERNOON -> said < 10 ? said + 12 : said;
            case EVENING -> said == 12 ? 0 : said < 4 ? said : said + 12;
            case NIGHT -> said == 12 ? 0 : said < 9 ? said : said + 12;
        };
    }
}
