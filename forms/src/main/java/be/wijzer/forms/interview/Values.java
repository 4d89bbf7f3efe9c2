package be.wijzer.forms.interview;

import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads an entity as the value of a field.
final class Values {
    private static final Pattern EXPLICIT_CLOCK = Pattern.compile(
            "(?iu).*(\\d ?(u|uur|h|ure)\\b|\\d[.:]\\d\\d|\\buur\\b|\\bure\\b|\\btot\\b|\\btussen\\b|\\bhalf\\b|\\bkwart\\b|\\bna \\d|\\bna (?:een|één|twee|drie|vier|vij[fv]|zes|zeven|acht|negen|tien|elf|elv|twaal[fv])).*");
    private static final Pattern NOON = Pattern.compile(
            "(?iu)(?:(?:rond|tegen|omstreeks|op|in|over|na|voor) )?(?:de |den |het |'s )?(?:middag|noen|middags|noene)");
    private static final Pattern HALF_OF_THE_DAY_SAID = Pattern.compile(
            "(?iu).*(morgen|ochtend|morgens|voormiddag|\\bvm\\b|nacht|avond|namiddag|\\bnm\\b|middag|\\bam\\b|\\bpm\\b|vroeg|\\b(1[3-9]|2[0-3]) ?(u|uur|h|[:.]\\d\\d)|\\b0\\d[:.u]).*");
    private static final Pattern TO_MIDNIGHT = Pattern.compile("(?iu)\\btot .*nacht.*");
    private static final String MIDNIGHT = "00:00";
    private static final int HALF_A_DAY = 12;
    private static final long A_DAY = 24 * 60;
    private static final List<String> PARTS = List.of("08:00-12:00", "12:00-18:00", "18:00-23:00", "23:00-06:00");

    private final LocalDate today;

    Values(LocalDate today) {
        this.today = today;
    }

    /// Empty where the entity is of another kind.
    Optional<Mention> read(Field field, Entity entity) {
        if (!field.type().entities().contains(entity.type())) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case DATE -> Optional.of(mention(entity, date(field, entity)));
            case TIME -> time(field, entity);
            case PEOPLE -> people(entity).map(count -> mention(entity, Optional.of(count)));
            case NUMBER, AMOUNT -> Optional.of(mention(entity, number(field.type(), entity)));
            case STREET, LOCATION -> Optional.of(mention(entity, Optional.of(street(entity))));
            case PRODUCT -> Optional.of(mention(entity, Optional.of(product(entity))));
            case NAME, TEXT, LONG_TEXT, QUESTION, ROOM, CERTIFICATE, EMAIL, PHONE, CONTACT, IBAN ->
                Optional.of(mention(entity, Optional.of(entity.value().toString())));
            case DATE_TIME, DATE_RANGE, TIME_RANGE -> Optional.empty();
            case CHOICE, CHOICES, PHOTO, ATTACHMENT, PERSON, YES_NO, AGREEMENT, CONFIRM -> Optional.empty();
        };
    }

    /// What an entity says of an answer that has two halves; empty where it is of another kind.
    Optional<Halves> halves(Field field, Entity entity) {
        if (!field.type().entities().contains(entity.type())) {
            return Optional.empty();
        }
        if (field.type() == FieldType.DATE_TIME) {
            return Optional.of(moment(field, entity));
        }
        return Optional.of(field.type() == FieldType.DATE_RANGE ? days(entity) : hours(field, entity));
    }

    private static Halves moment(Field field, Entity entity) {
        String said = entity.value().toString();
        return switch (entity.type()) {
            case "date" -> new Halves(Optional.of(said), Optional.empty());
            case "time" ->
                new Halves(
                        Optional.empty(),
                        NOON.matcher(entity.text()).matches()
                                ? Optional.empty()
                                : Optional.of(clock(field, entity, said)));
            default -> Halves.both(said.substring(0, 10), clock(field, entity, said.substring(11, 16)));
        };
    }

    private static Halves days(Entity entity) {
        if (entity.value() instanceof Map<?, ?>) {
            Halves ends = Halves.of(entity.value());
            return new Halves(
                    ends.first().map(from -> from.substring(0, 10)),
                    ends.second().map(to -> to.length() > 10 ? dayAfter(to) : to));
        }
        LocalDate day = LocalDate.parse(entity.value().toString());
        return Halves.both(day.toString(), day.plusDays(1).toString());
    }

    /// The first day of which no moment is included.
    private static String dayAfter(String moment) {
        LocalDateTime end = LocalDateTime.parse(moment);
        LocalDate day = end.toLocalDate();
        return (end.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day.plusDays(1)).toString();
    }

    private static Halves hours(Field field, Entity entity) {
        if (!(entity.value() instanceof Map<?, ?>)) {
            return new Halves(Optional.of(clock(field, entity, entity.value().toString())), Optional.empty());
        }
        Halves said = Halves.of(entity.value());
        Optional<String> from = said.first().map(Values::clockOf).map(start -> clock(field, entity, start));
        Optional<String> to = said.second().map(Values::clockOf);
        boolean sure = isSure(entity);
        return new Halves(
                from,
                to.map(end ->
                        from.filter(_ -> !sure).map(start -> after(start, end)).orElse(end)));
    }

    /// The end of hours of which it wasn't said whether it is in the morning or the evening.
    private static String after(String start, String end) {
        LocalTime other = LocalTime.parse(end).plusHours(HALF_A_DAY);
        return end.compareTo(start) <= 0 && Written.clock(other).compareTo(start) > 0 ? Written.clock(other) : end;
    }

    private static Optional<Object> number(FieldType type, Entity entity) {
        return Written.number(type, new BigDecimal(entity.value().toString()));
    }

    private static Mention mention(Entity entity, Optional<Object> value) {
        return new Mention(value, entity.start(), entity.end(), entity.text());
    }

    private static Optional<Object> people(Entity entity) {
        return entity.value() instanceof Number number && number.intValue() > 0
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private Optional<Object> date(Field field, Entity entity) {
        return switch (entity.type()) {
            case "date" -> Optional.of(entity.value().toString());
            case "datetime" -> Optional.of(entity.value().toString().substring(0, 10));
            case "datetime_range" -> oneDay(entity.value());
            case "recurring" -> field.prefer() == Prefer.FUTURE ? nextOfMonth(entity.value()) : Optional.empty();
            case "date_range" ->
                field.asksEnd()
                        ? end(entity.value())
                        : field.prefer() == Prefer.PAST ? since(entity.value()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// "De laatste vrijdag van de maand": the first that is to come.
    private Optional<Object> nextOfMonth(Object value) {
        return value instanceof Map<?, ?> recurring
                        && recurring.get("nth") instanceof Integer nth
                        && recurring.get("weekday") instanceof String weekday
                ? Stream.of(today, today.plusMonths(1))
                        .map(day -> day.with(TemporalAdjusters.dayOfWeekInMonth(
                                nth, DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)))))
                        .filter(day -> !day.isBefore(today))
                        .<Object>map(LocalDate::toString)
                        .findFirst()
                : Optional.empty();
    }

    /// "Tot 5 juli", that day included.
    private static Optional<Object> end(Object value) {
        return value instanceof Map<?, ?> range && range.get("to") instanceof String to
                ? Optional.of(LocalDate.parse(to).minusDays(1).toString())
                : Optional.empty();
    }

    /// "Sinds gisteren".
    private static Optional<Object> since(Object value) {
        return value instanceof Map<?, ?> range && range.get("from") instanceof String from && range.get("to") == null
                ? Optional.of(from)
                : Optional.empty();
    }

    private static Optional<Object> oneDay(Object value) {
        if (value instanceof Map<?, ?> range && range.get("from") instanceof String from && range.get("to") == null) {
            return Optional.of(from.substring(0, 10));
        }
        if (value instanceof Map<?, ?> range
                && range.get("from") instanceof String from
                && range.get("to") instanceof String to) {
            LocalDateTime start = LocalDateTime.parse(from);
            return LocalDateTime.parse(to).isAfter(start.plusDays(1))
                    ? Optional.empty()
                    : Optional.of(start.toLocalDate().toString());
        }
        return Optional.empty();
    }

    private static Optional<Mention> time(Field field, Entity entity) {
        return switch (entity.type()) {
            case "time" ->
                Optional.of(mention(
                        entity,
                        NOON.matcher(entity.text()).matches()
                                ? Optional.empty()
                                : Optional.of(
                                        clock(field, entity, entity.value().toString()))));
            case "datetime" ->
                Optional.of(mention(
                        entity,
                        Optional.of(
                                clock(field, entity, entity.value().toString().substring(11, 16)))));
            default -> Optional.of(mention(entity, start(field, entity)));
        };
    }

    private static Optional<Object> start(Field field, Entity entity) {
        if (field.asksEnd() && entity.value() instanceof Map<?, ?> range && range.get("to") instanceof String to) {
            String end = clockOf(to);
            return Optional.of(end.equals(MIDNIGHT) ? end : clock(field, entity, end));
        }
        if (!(entity.value() instanceof Map<?, ?> range && range.get("from") instanceof String from)) {
            return Optional.empty();
        }
        String start = clockOf(from);
        String between = start + "-" + (range.get("to") instanceof String to ? clockOf(to) : "");
        boolean part = PARTS.contains(between) && !entity.text().matches(".*\\d.*")
                || !EXPLICIT_CLOCK.matcher(entity.text()).matches()
                || start.isEmpty();
        return part ? Optional.empty() : Optional.of(clock(field, entity, start));
    }

    private static String clockOf(String moment) {
        return moment.length() >= 16 ? moment.substring(11, 16) : moment;
    }

    /// "Tien uur 's avonds", "22 uur".
    static boolean saysHalfOfTheDay(String text) {
        return HALF_OF_THE_DAY_SAID.matcher(text).matches();
    }

    private static String clock(Field field, Entity entity, String said) {
        LocalTime time = LocalTime.parse(said);
        return Written.clock(
                isSure(entity)
                        ? time
                        : field.hours().map(hours -> hours.meant(time)).orElse(time));
    }

    /// Whether morning or evening was said.
    private static boolean isSure(Entity entity) {
        return HALF_OF_THE_DAY_SAID
                .matcher(TO_MIDNIGHT.matcher(entity.text()).replaceFirst(""))
                .matches();
    }

    private static String street(Entity entity) {
        if (entity.value() instanceof Map<?, ?> address) {
            String street = String.valueOf(address.get("street"));
            String number = address.get("number") instanceof String text ? " " + text : "";
            String box = address.get("box") instanceof String text ? " bus " + text : "";
            return street + number + box;
        }
        return entity.value().toString();
    }

    private static String product(Entity entity) {
        return entity.value() instanceof Map<?, ?> product && product.get("title") instanceof String title
                ? title
                : entity.value().toString();
    }

    /// A value as a condition compares it. Throws where it isn't one of its type.
    static Object typed(FieldType type, Object value) {
        return switch (type.manner()) {
            case MEASURE -> type.isTwofold() ? twofold(type, value) : measured(type, value);
            case NAMED, REGISTER -> Answer.words(value);
            case FACT -> fact(value);
            case WORDS, TELLING, REACH, OPTIONS, FILE, DECISION -> value;
        };
    }

    private static Object fact(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static Object twofold(FieldType type, Object value) {
        Halves halves = Halves.of(value);
        if (halves.value(type).isEmpty()) {
            throw new IllegalArgumentException("no " + type.key());
        }
        String first = halves.first().orElseThrow();
        String second = halves.second().orElseThrow();
        if (type == FieldType.DATE_TIME) {
            return LocalDateTime.parse(first + "T" + second);
        }
        return type == FieldType.DATE_RANGE
                ? days(LocalDate.parse(first), LocalDate.parse(second))
                : hours(LocalTime.parse(first), LocalTime.parse(second));
    }

    private static Map<String, Object> days(LocalDate from, LocalDate to) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put(Halves.FROM, from);
        days.put(Halves.TO, to);
        days.put("last", to.minusDays(1));
        days.put("days", ChronoUnit.DAYS.between(from, to));
        return days;
    }

    private static Map<String, Object> hours(LocalTime from, LocalTime to) {
        long minutes = ChronoUnit.MINUTES.between(from, to);
        Map<String, Object> hours = new LinkedHashMap<>();
        hours.put(Halves.FROM, from);
        hours.put(Halves.TO, to);
        hours.put("minutes", minutes < 0 ? minutes + A_DAY : minutes);
        return hours;
    }

    private static Object measured(FieldType type, Object value) {
        if (type == FieldType.DATE) {
            return LocalDate.parse(value.toString());
        }
        if (type == FieldType.TIME) {
            return LocalTime.parse(value.toString());
        }
        return type == FieldType.PEOPLE ? value : new BigDecimal(value.toString());
    }
}
