package be.wijzer.core.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When a place is open. An exception wins from a holiday, a holiday from the week. Moments are read in their own
/// zone.
///
/// @param week the ranges of each day, in order; a day without an entry is closed
/// @param exceptions dates with hours of their own; an empty list is closed
/// @param closedOnHolidays on the legal holidays of Belgium
public record OpeningHours(
        Map<DayOfWeek, List<TimeRange>> week, Map<LocalDate, List<TimeRange>> exceptions, boolean closedOnHolidays) {
    /// How far ahead an opening is looked for.
    private static final int DAYS_AHEAD = 366;

    public OpeningHours {
        Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, ranges) -> days.put(day, inOrder(ranges)));
        week = Map.copyOf(days);
        exceptions = Map.copyOf(exceptions);
    }

    /// The ranges of one date, in order; none where it is closed.
    public List<TimeRange> on(LocalDate date) {
        List<TimeRange> exception = exceptions.get(date);
        if (exception != null) {
            return inOrder(exception);
        }
        return isClosedForHoliday(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /// Closed because the date is a legal holiday, on a day of the week that would be open.
    public boolean isClosedForHoliday(LocalDate date) {
        return closedOnHolidays
                && !exceptions.containsKey(date)
                && BelgianHolidays.isHoliday(date)
                && !week.getOrDefault(date.getDayOfWeek(), List.of()).isEmpty();
    }

    public boolean isOpen(ZonedDateTime moment) {
        return current(moment).isPresent();
    }

    /// The range that the moment lies in.
    public Optional<TimeRange> current(ZonedDateTime moment) {
        return on(moment.toLocalDate()).stream()
                .filter(range -> range.contains(moment.toLocalTime()))
                .findFirst();
    }

    /// The first moment after this one at which it opens; empty for what doesn't open within a year.
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime moment) {
        for (int days = 0; days <= DAYS_AHEAD; days++) {
            LocalDate date = moment.toLocalDate().plusDays(days);
            for (TimeRange range : on(date)) {
                ZonedDateTime opening = date.atTime(range.from()).atZone(moment.getZone());
                if (opening.isAfter(moment)) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }

    private static List<TimeRange> inOrder(List<TimeRange> ranges) {
        return ranges.stream().sorted(Comparator.comparing(TimeRange::from)).toList();
    }
}
