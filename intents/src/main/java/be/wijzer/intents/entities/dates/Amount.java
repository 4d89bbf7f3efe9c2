package be.wijzer.intents.entities.dates;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;

/// A length of time as said: calendar units, which follow the calendar, and clock units, which elapse.
///
/// @param weeks said in weeks, so that it reads back in weeks
public record Amount(int months, int weeks, int days, Duration clock) {
    static final Amount NONE = new Amount(0, 0, 0, Duration.ZERO);

    boolean isCalendar() {
        return clock.isZero();
    }

    boolean isOnlyClock() {
        return months == 0 && weeks == 0 && days == 0;
    }

    Amount plus(Amount other) {
        return new Amount(months + other.months, weeks + other.weeks, days + other.days, clock.plus(other.clock));
    }

    /// Months are clamped to the end of the month.
    LocalDate addTo(LocalDate date) {
        return date.plusMonths(months).plusWeeks(weeks).plusDays(days);
    }

    LocalDate takeFrom(LocalDate date) {
        return date.minusMonths(months).minusWeeks(weeks).minusDays(days);
    }

    /// Hours elapse, over a clock change too.
    LocalDateTime addTo(LocalDateTime moment) {
        return addTo(moment.toLocalDate())
                .atTime(moment.toLocalTime())
                .atZone(Anchor.BRUSSELS)
                .plus(clock)
                .toLocalDateTime();
    }

    LocalDateTime takeFrom(LocalDateTime moment) {
        return takeFrom(moment.toLocalDate())
                .atTime(moment.toLocalTime())
                .atZone(Anchor.BRUSSELS)
                .minus(clock)
                .toLocalDateTime();
    }

    /// ISO 8601.
    @Override
    public String toString() {
        if (isOnlyClock()) {
            return clock.toString();
        }
        if (isCalendar() && months == 0 && days == 0) {
            return "P" + weeks + "W";
        }
        Period period = Period.of(months / 12, months % 12, weeks * 7 + days);
        return isCalendar() ? period.toString() : period + clock.toString().substring(1);
    }
}
