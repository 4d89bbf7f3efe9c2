package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// A day or a row of days as it was said, before anyone knows what day it is.
sealed interface Stretch {
    /// The days meant; empty where there are none, such as 30 February.
    Optional<DateRange> days(Anchor anchor);

    /// Which of its fields other ends of a range may fill in or look for.
    default boolean isYearless() {
        return false;
    }

    /// One day.
    sealed interface Day extends Stretch {
        Optional<LocalDate> on(Anchor anchor);

        @Override
        default Optional<DateRange> days(Anchor anchor) {
            return on(anchor).map(day -> DateRange.of(day, day.plusDays(1)));
        }
    }

    /// A day by its number, with month and year where they were said. It wins from the weekday said with it.
    record Numbered(OptionalInt year, OptionalInt month, int day) implements Day {
        private static final int YEARS_AHEAD = 9;

        @Override
        public boolean isYearless() {
            return year.isEmpty();
        }

        @Override
        public Optional<LocalDate> on(Anchor anchor) {
            if (month.isEmpty()) {
                return firstThatExists(
                        anchor, n -> dayOf(YearMonth.from(anchor.today()).plusMonths(n)), 3);
            }
            return year.isPresent()
                    ? dayOf(YearMonth.of(year.getAsInt(), month.getAsInt()))
                    : firstThatExists(
                            anchor,
                            n -> dayOf(YearMonth.of(anchor.today().getYear() + n, month.getAsInt())),
                            YEARS_AHEAD);
        }

        private Optional<LocalDate> dayOf(YearMonth of) {
            return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
        }

        private static Optional<LocalDate> firstThatExists(
                Anchor anchor, Function<Integer, Optional<LocalDate>> candidate, int limit) {
            for (int n = 0; n < limit; n++) {
                Optional<LocalDate> day = candidate.apply(anchor.looksAhead() ? n : -n);
                if (day.isPresent()
                        && (anchor.looksAhead()
                                ? !day.get().isBefore(anchor.today())
                                : !day.get().isAfter(anchor.today()))) {
                    return day;
                }
            }
            return Optional.empty();
        }
    }

    /// The coming or past day of the week, never today.
    record OfWeek(DayOfWeek weekday) implements Day {
        @Override
        public Optional<LocalDate> on(Anchor anchor) {
            LocalDate day = anchor.today();
            do {
                day = anchor.looksAhead() ? day.plusDays(1) : day.minusDays(1);
            } while (day.getDayOfWeek() != weekday);
            return Optional.of(day);
        }
    }

    /// A day found by counting from the moment.
    record Counted(Function<Anchor, Optional<LocalDate>> counting) implements Day {
        static Counted exactly(Function<Anchor, LocalDate> counting) {
            return new Counted(counting.andThen(Optional::of));
        }

        @Override
        public Optional<LocalDate> on(Anchor anchor) {
            return counting.apply(anchor);
        }
    }

    /// A month, or one of its thirds.
    record Month(OptionalInt year, int month, Third third) implements Stretch {
        @Override
        public boolean isYearless() {
            return year.isEmpty();
        }

        @Override
        public Optional<DateRange> days(Anchor anchor) {
            return Optional.of(third.of(of(anchor)));
        }

        private YearMonth of(Anchor anchor) {
            YearMonth now = YearMonth.from(anchor.today());
            if (year.isPresent()) {
                return YearMonth.of(year.getAsInt(), month);
            }
            YearMonth candidate = YearMonth.of(now.getYear(), month);
            if (anchor.looksAhead()) {
                boolean over = !third.of(candidate).to().orElseThrow().isAfter(anchor.today());
                return over ? candidate.plusYears(1) : candidate;
            }
            return third.of(candidate).from().orElseThrow().isAfter(anchor.today())
                    ? candidate.minusYears(1)
                    : candidate;
        }
    }

    /// Days found by counting from the moment.
    record Days(Function<Anchor, Optional<DateRange>> counting) implements Stretch {
        static Days exactly(Function<Anchor, DateRange> counting) {
            return new Days(counting.andThen(Optional::of));
        }

        @Override
        public Optional<DateRange> days(Anchor anchor) {
            return counting.apply(anchor);
        }
    }

    /// A part of a month: days 1–10, 11–20 and 21–end.
    enum Third {
        WHOLE,
        BEGIN,
        MIDDLE,
        END;

        DateRange of(YearMonth month) {
            return switch (this) {
                case WHOLE -> DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
                case BEGIN -> DateRange.of(month.atDay(1), month.atDay(11));
                case MIDDLE -> DateRange.of(month.atDay(11), month.atDay(21));
                case END -> DateRange.of(month.atDay(21), month.plusMonths(1).atDay(1));
            };
        }
    }

    /// A year as written: two digits are of the years around now.
    static int year(int written) {
        return written >= 100 ? written : written >= 40 ? 1900 + written : 2000 + written;
    }
}
