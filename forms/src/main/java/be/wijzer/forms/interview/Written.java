package be.wijzer.forms.interview;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Answers as programs write them: registers, and the browser's own fields for days, times and numbers.
final class Written {
    private static final int CENTS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
    /// A point before three digits may stand for thousands.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(?:,\\d{1,6}|\\.(?!\\d{3}$)\\d{1,6})?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Written() {}

    /// Empty where it isn't one of its type.
    static Optional<Object> of(FieldType type, String text) {
        return switch (type.manner()) {
            case MEASURE -> measure(type, text);
            case FACT ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case WORDS, NAMED, TELLING, REACH, OPTIONS, FILE, REGISTER, DECISION -> Optional.of(text);
        };
    }

    private static Optional<Object> measure(FieldType type, String text) {
        try {
            if (type == FieldType.DATE) {
                return Optional.of(LocalDate.parse(text).toString());
            }
            if (type == FieldType.TIME) {
                return Optional.of(clock(LocalTime.parse(text)));
            }
            if (type == FieldType.DATE_TIME) {
                LocalDateTime moment = LocalDateTime.parse(text);
                return Halves.both(moment.toLocalDate().toString(), clock(moment.toLocalTime()))
                        .value(type);
            }
            return type.isTwofold() ? range(type, text.split("/", -1)) : counted(type, text);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// "2026-08-10/2026-08-18", as intervals are written.
    private static Optional<Object> range(FieldType type, String[] ends) {
        return ends.length == 2 ? Halves.both(ends[0], ends[1]).value(type) : Optional.empty();
    }

    private static Optional<Object> counted(FieldType type, String text) {
        if (type == FieldType.PEOPLE) {
            return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }
        return DECIMAL.matcher(text).matches()
                ? number(type, new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /// Whole numbers as such, sums as text with their cents; empty above twelve digits.
    static Optional<Object> number(FieldType type, BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.abs().compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        if (type == FieldType.AMOUNT) {
            return bare.signum() < 0 || bare.scale() > CENTS
                    ? Optional.empty()
                    : Optional.of(bare.setScale(CENTS).toPlainString());
        }
        if (bare.scale() > 0) {
            return Optional.of(bare.doubleValue());
        }
        boolean isInt = bare.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return Optional.of(isInt ? (Object) bare.intValueExact() : (Object) bare.longValueExact());
    }

    static String clock(LocalTime time) {
        return time.format(CLOCK);
    }

    /// The ends of a range as a page shows them.
    static List<String> ends(FieldType type, Object value) {
        Halves halves = Halves.of(value);
        return Stream.of(
                        halves.first(),
                        type == FieldType.DATE_RANGE
                                ? halves.second()
                                        .map(to ->
                                                LocalDate.parse(to).minusDays(1).toString())
                                : halves.second())
                .flatMap(Optional::stream)
                .toList();
    }

    /// From the ends that a page shows: the last day of days is one of them.
    static Optional<Object> range(FieldType type, String from, String last) {
        try {
            return type == FieldType.DATE_RANGE
                    ? Halves.both(from, LocalDate.parse(last).plusDays(1).toString())
                            .value(type)
                    : Halves.both(clock(LocalTime.parse(from)), clock(LocalTime.parse(last)))
                            .value(type);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
