package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.DateValue.DateTimeRange;
import be.wijzer.intents.entities.dates.DateValue.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Ranges between two things said, and ranges open on one side.
final class Ranges {
    private Ranges() {}

    /// From one thing to another, the last day included. A yearless first end lies before the second; any other second
    /// end after the first.
    static Reading between(When first, When second) {
        When from = first.filledFrom(second);
        When to = sameDayOrFilled(first, second);
        return (anchor, around) -> {
            Optional<LocalDate> begin;
            Optional<LocalDate> last;
            if (isYearless(from) && isYearless(to)) {
                Optional<DateRange> end = to.days(anchor);
                last = end.flatMap(DateRange::to).map(day -> day.minusDays(1));
                begin = last.flatMap(day -> from.days(anchor.backFrom(day))).flatMap(DateRange::from);
            } else {
                begin = from.days(anchor).flatMap(DateRange::from);
                last = begin.flatMap(day -> to.days(needsADay(to) ? anchor.from(day) : anchor))
                        .flatMap(DateRange::to)
                        .map(day -> day.minusDays(1));
            }
            if (begin.isPresent() && last.isPresent() && last.get().isBefore(begin.get()) && isYearless(from)) {
                begin = from.days(anchor.backFrom(last.get())).flatMap(DateRange::from);
            }
            if (begin.isEmpty() || last.isEmpty() || last.get().isBefore(begin.get())) {
                return Optional.empty();
            }
            return Optional.of(value(from, begin.get(), to, last.get(), around));
        };
    }

    private static When sameDayOrFilled(When first, When second) {
        return second.stretch().isEmpty() && second.hours().isPresent()
                ? new When(first.stretch(), second.hours())
                : second.filledFrom(first);
    }

    private static boolean isYearless(When when) {
        return when.stretch().filter(Stretch::isYearless).isPresent();
    }

    private static boolean needsADay(When when) {
        return isYearless(when)
                || when.stretch().filter(Stretch.OfWeek.class::isInstance).isPresent();
    }

    private static DateValue value(When from, LocalDate begin, When to, LocalDate last, Optional<DayPart> around) {
        if (from.hours().isEmpty() && to.hours().isEmpty()) {
            return DateRange.of(begin, last.plusDays(1));
        }
        return new DateTimeRange(from.begin(begin, around), to.end(last, around));
    }

    /// From then on.
    static Reading from(When when) {
        return (anchor, around) -> open(when, anchor, around, true, true);
    }

    /// After it is over.
    static Reading after(When when) {
        return (anchor, around) -> open(when, anchor, around, false, true);
    }

    /// Before it begins.
    static Reading before(When when) {
        return (anchor, around) -> open(when, anchor, around, true, false);
    }

    /// Up to and including.
    static Reading until(When when) {
        return (anchor, around) -> open(when, anchor, around, false, false);
    }

    /// @param atBegin the bound is where it begins, rather than where it ends
    /// @param on the range goes on from the bound, rather than up to it
    private static Optional<DateValue> open(
            When when, Anchor anchor, Optional<DayPart> around, boolean atBegin, boolean on) {
        if (when.stretch().isEmpty()) {
            return when.hours().flatMap(hours -> bound(hours.alone(around), atBegin, on));
        }
        Optional<DateRange> days = when.days(anchor);
        if (when.hours().isEmpty()) {
            Optional<LocalDate> bound = days.flatMap(atBegin ? DateRange::from : DateRange::to);
            return bound.map(
                    day -> on ? new DateRange(bound, Optional.empty()) : new DateRange(Optional.empty(), bound));
        }
        Optional<LocalDateTime> bound =
                days.flatMap(DateRange::from).flatMap(day -> atBegin ? when.begin(day, around) : when.end(day, around));
        return bound.map(
                moment -> on ? new DateTimeRange(bound, Optional.empty()) : new DateTimeRange(Optional.empty(), bound));
    }

    private static Optional<DateValue> bound(DateValue hours, boolean atBegin, boolean on) {
        Optional<java.time.LocalTime> bound = switch (hours) {
            case DateValue.Time(java.time.LocalTime time) -> Optional.of(time);
            case TimeRange(Optional<java.time.LocalTime> from, Optional<java.time.LocalTime> to) -> atBegin ? from : to;
            case DateValue.Date _,
                    DateValue.DateTime _,
                    DateRange _,
                    DateTimeRange _,
                    DateValue.Duration _,
                    DateValue.Recurring _ -> Optional.empty();
        };
        return bound.map(time -> on ? new TimeRange(bound, Optional.empty()) : new TimeRange(Optional.empty(), bound));
    }
}
