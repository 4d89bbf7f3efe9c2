package be.wijzer.intents.entities.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A date, time or alike with a meaning of its own, local to Europe/Brussels. Ranges are half-open; an absent bound is
/// none.
public sealed interface DateValue {
    /// The name of the kind in the API.
    String type();

    /// ISO 8601 text, or a map of them; an absent bound of a range is null.
    Object value();

    record Date(LocalDate date) implements DateValue {
        @Override
        public String type() {
            return "date";
        }

        @Override
        public Object value() {
            return date.toString();
        }
    }

    record Time(LocalTime time) implements DateValue {
        @Override
        public String type() {
            return "time";
        }

        @Override
        public Object value() {
            return text(time);
        }
    }

    record DateTime(LocalDateTime moment) implements DateValue {
        @Override
        public String type() {
            return "datetime";
        }

        @Override
        public Object value() {
            return text(moment);
        }
    }

    record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) implements DateValue {
        static DateRange of(LocalDate from, LocalDate to) {
            return new DateRange(Optional.of(from), Optional.of(to));
        }

        @Override
        public String type() {
            return "date_range";
        }

        @Override
        public Object value() {
            return bounds(from.map(LocalDate::toString), to.map(LocalDate::toString));
        }
    }

    record TimeRange(Optional<LocalTime> from, Optional<LocalTime> to) implements DateValue {
        @Override
        public String type() {
            return "time_range";
        }

        @Override
        public Object value() {
            return bounds(from.map(DateValue::text), to.map(DateValue::text));
        }
    }

    record DateTimeRange(Optional<LocalDateTime> from, Optional<LocalDateTime> to) implements DateValue {
        @Override
        public String type() {
            return "datetime_range";
        }

        @Override
        public Object value() {
            return bounds(from.map(DateValue::text), to.map(DateValue::text));
        }
    }

    record Duration(Amount amount) implements DateValue {
        @Override
        public String type() {
            return "duration";
        }

        @Override
        public Object value() {
            return amount.toString();
        }
    }

    /// @param every `day`, `week`, `month` or `year`
    /// @param nth which weekday of the month, or which day of it where there is no weekday; -1 is the last
    /// @param interval every so many
    record Recurring(
            String every,
            Optional<DayOfWeek> weekday,
            OptionalInt nth,
            OptionalInt interval,
            Optional<LocalTime> from,
            Optional<LocalTime> to)
            implements DateValue {
        @Override
        public String type() {
            return "recurring";
        }

        @Override
        public Object value() {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("every", every);
            weekday.ifPresent(day -> value.put("weekday", day.name().toLowerCase(Locale.ROOT)));
            nth.ifPresent(n -> value.put("nth", n));
            interval.ifPresent(n -> value.put("interval", n));
            from.ifPresent(time -> value.put("from", text(time)));
            to.ifPresent(time -> value.put("to", text(time)));
            return value;
        }
    }

    private static String text(LocalTime time) {
        return time.format(time.getSecond() == 0 ? Formats.MINUTES : Formats.SECONDS);
    }

    private static String text(LocalDateTime moment) {
        return moment.toLocalDate() + "T" + text(moment.toLocalTime());
    }

    private static Map<String, Object> bounds(Optional<String> from, Optional<String> to) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        putOrNull(bounds, "from", from);
        putOrNull(bounds, "to", to);
        return bounds;
    }

    @SuppressWarnings("NullAway") // the API writes an absent bound as null
    private static void putOrNull(Map<String, Object> bounds, String name, Optional<String> bound) {
        bounds.put(name, bound.orElse(null));
    }

    /// How clock times are written.
    final class Formats {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

        private Formats() {}
    }
}
