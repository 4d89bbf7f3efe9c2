package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.DateValue.DateTime;
import be.wijzer.intents.entities.dates.Hours.Clock;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Numbered;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/// What was said about one moment or stretch: the day, the hours, or both.
record When(Optional<Stretch> stretch, Optional<Hours> hours) implements Reading {
    static When of(Stretch stretch) {
        return new When(Optional.of(stretch), Optional.empty());
    }

    static When of(Hours hours) {
        return new When(Optional.empty(), Optional.of(hours));
    }

    static When of(Stretch stretch, Hours hours) {
        return new When(Optional.of(stretch), Optional.of(hours));
    }

    boolean hasClock() {
        return hours.filter(Clock.class::isInstance).isPresent();
    }

    @Override
    public Optional<DateValue> read(Anchor anchor, Optional<DayPart> around) {
        if (stretch.isEmpty()) {
            return hours.map(said -> said.alone(around));
        }
        return switch (stretch.get()) {
            case Day day ->
                day.on(anchor)
                        .map(date ->
                                hours.map(said -> said.on(date, around)).orElseGet(() -> new DateValue.Date(date)));
            case Stretch.Month month -> month.days(anchor).map(days -> days);
            case Stretch.Days days -> days.days(anchor).map(found -> found);
        };
    }

    /// The days it touches.
    Optional<DateRange> days(Anchor anchor) {
        return stretch.flatMap(said -> said.days(anchor));
    }

    /// Where it begins.
    Optional<LocalDateTime> begin(LocalDate day, Optional<DayPart> around) {
        return edge(day, around, true);
    }

    /// Where it ends.
    Optional<LocalDateTime> end(LocalDate day, Optional<DayPart> around) {
        return edge(day, around, false);
    }

    private Optional<LocalDateTime> edge(LocalDate day, Optional<DayPart> around, boolean begin) {
        if (hours.isEmpty()) {
            return Optional.of(begin ? day.atStartOfDay() : day.plusDays(1).atStartOfDay());
        }
        return switch (hours.get().on(day, around)) {
            case DateTime(LocalDateTime moment) -> Optional.of(moment);
            case DateValue.DateTimeRange(Optional<LocalDateTime> from, Optional<LocalDateTime> to) -> begin ? from : to;
            case DateValue.Date _,
                    DateValue.Time _,
                    DateRange _,
                    DateValue.TimeRange _,
                    DateValue.Duration _,
                    DateValue.Recurring _ -> Optional.empty();
        };
    }

    /// Takes the month and year it lacks from the other end of a range.
    When filledFrom(When other) {
        if (stretch.isPresent() && other.stretch.isPresent()) {
            Stretch mine = stretch.get();
            Stretch theirs = other.stretch.get();
            if (mine instanceof Numbered(OptionalInt year, OptionalInt month, int day)
                    && theirs instanceof Numbered(OptionalInt otherYear, OptionalInt otherMonth, int otherDay)) {
                OptionalInt known = month.isPresent() ? month : otherMonth;
                return new When(
                        Optional.of(new Numbered(
                                year.isPresent() ? year : yearOf(known, day, otherYear, otherMonth, otherDay),
                                known,
                                day)),
                        hours);
            }
            OptionalInt year = yearOf(theirs);
            if (mine instanceof Stretch.Month(OptionalInt own, int month, Stretch.Third third)
                    && own.isEmpty()
                    && year.isPresent()) {
                boolean before = (theirs instanceof Stretch.Month later && month > later.month())
                        || (theirs instanceof Numbered day
                                && month > day.month().orElse(12));
                return new When(
                        Optional.of(
                                new Stretch.Month(OptionalInt.of(year.getAsInt() - (before ? 1 : 0)), month, third)),
                        hours);
            }
            if (mine instanceof Numbered(OptionalInt own, OptionalInt month, int day)
                    && own.isEmpty()
                    && month.isPresent()
                    && year.isPresent()) {
                return new When(Optional.of(new Numbered(year, month, day)), hours);
            }
        }
        return this;
    }

    private static OptionalInt yearOf(Stretch stretch) {
        return switch (stretch) {
            case Numbered numbered -> numbered.year();
            case Stretch.Month month -> month.year();
            case Stretch.OfWeek _, Stretch.Counted _, Stretch.Days _ -> OptionalInt.empty();
        };
    }

    private static OptionalInt yearOf(
            OptionalInt month, int day, OptionalInt otherYear, OptionalInt otherMonth, int otherDay) {
        if (otherYear.isEmpty() || month.isEmpty() || otherMonth.isEmpty()) {
            return otherYear;
        }
        boolean laterInTheYear = month.getAsInt() * 100 + day > otherMonth.getAsInt() * 100 + otherDay;
        return OptionalInt.of(otherYear.getAsInt() - (laterInTheYear ? 1 : 0));
    }
}
