package be.wijzer.forms.interview;

import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an entity as the value of a field.
final class Values {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern EXPLICIT_CLOCK = Pattern.compile(
            "(?iu).*(\\d ?(u|uur|h|ure)\\b|\\d[.:]\\d\\d|\\buur\\b|\\bure\\b|\\btot\\b|\\btussen\\b|\\bhalf\\b|\\bkwart\\b|\\bna \\d|\\bna (?:een|één|twee|drie|vier|vij[fv]|zes|zeven|acht|negen|tien|elf|elv|twaal[fv])).*");
    private static final Pattern NOON = Pattern.compile(
            "(?iu)(?:(?:rond|tegen|omstreeks|op|in|over|na|voor) )?(?:de |den |het |'s )?(?:middag|noen|middags|noene)");
    private static final Pattern HALF_OF_THE_DAY_SAID = Pattern.compile(
            "(?iu).*(morgen|ochtend|morgens|voormiddag|\\bvm\\b|nacht|avond|namiddag|\\bnm\\b|middag|\\bam\\b|\\bpm\\b|vroeg|\\b(1[3-9]|2[0-3]) ?(u|uur|h|[:.]\\d\\d)|\\b0\\d[:.u]).*");
    private static final Pattern TO_MIDNIGHT = Pattern.compile("(?iu)\\btot .*nacht.*");
    private static final List<String> PARTS = List.of("08:00-12:00", "12:00-18:00", "18:00-23:00", "23:00-06:00");

    /// Empty where the entity is of another kind.
    Optional<Mention> read(Field field, Entity entity) {
        if (!field.type().entities().contains(entity.type())) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case DATE -> Optional.of(mention(entity, date(field, entity)));
            case TIME -> time(field, entity);
            case PEOPLE -> people(entity).map(count -> mention(entity, Optional.of(count)));
            case STREET, LOCATION -> Optional.of(mention(entity, Optional.of(street(entity))));
            case PRODUCT -> Optional.of(mention(entity, Optional.of(product(entity))));
            case NAME, TEXT, LONG_TEXT, QUESTION, ROOM, CERTIFICATE, EMAIL, PHONE, CONTACT, IBAN ->
                Optional.of(mention(entity, Optional.of(entity.value().toString())));
            case CHOICE, CHOICES, PHOTO, ATTACHMENT, PERSON, AGREEMENT, CONFIRM -> Optional.empty();
        };
    }

    private static Mention mention(Entity entity, Optional<Object> value) {
        return new Mention(value, entity.start(), entity.end(), entity.text());
    }

    private static Optional<Object> people(Entity entity) {
        return entity.value() instanceof Number number && number.intValue() > 0
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private static Optional<Object> date(Field field, Entity entity) {
        return switch (entity.type()) {
            case "date" -> Optional.of(entity.value().toString());
            case "datetime" -> Optional.of(entity.value().toString().substring(0, 10));
            case "datetime_range" -> oneDay(entity.value());
            case "date_range" -> field.prefer() == Prefer.PAST ? since(entity.value()) : Optional.empty();
            default -> Optional.empty();
        };
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
                                : clock(field, entity, entity.value().toString())));
            case "datetime" ->
                Optional.of(mention(
                        entity, clock(field, entity, entity.value().toString().substring(11, 16))));
            default -> Optional.of(mention(entity, start(field, entity)));
        };
    }

    private static Optional<Object> start(Field field, Entity entity) {
        if (!(entity.value() instanceof Map<?, ?> range && range.get("from") instanceof String from)) {
            return Optional.empty();
        }
        String start = clockOf(from);
        String between = start + "-" + (range.get("to") instanceof String to ? clockOf(to) : "");
        boolean part = PARTS.contains(between) && !entity.text().matches(".*\\d.*")
                || !EXPLICIT_CLOCK.matcher(entity.text()).matches()
                || start.isEmpty();
        return part ? Optional.empty() : clock(field, entity, start);
    }

    private static String clockOf(String moment) {
        return moment.length() >= 16 ? moment.substring(11, 16) : moment;
    }

    /// "Tien uur 's avonds", "22 uur".
    static boolean saysHalfOfTheDay(String text) {
        return HALF_OF_THE_DAY_SAID.matcher(text).matches();
    }

    private static Optional<Object> clock(Field field, Entity entity, String said) {
        LocalTime time = LocalTime.parse(said);
        boolean sure = HALF_OF_THE_DAY_SAID
                .matcher(TO_MIDNIGHT.matcher(entity.text()).replaceFirst(""))
                .matches();
        LocalTime meant =
                sure ? time : field.hours().map(hours -> hours.meant(time)).orElse(time);
        return Optional.of(meant.format(CLOCK));
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

    /// A value as a condition compares it.
    static Object typed(FieldType type, Object value) {
        return switch (type.manner()) {
            case MEASURE -> measured(type, value);
            case NAMED, REGISTER -> Answer.words(value);
            case WORDS, TELLING, REACH, OPTIONS, FILE, DECISION -> value;
        };
    }

    private static Object measured(FieldType type, Object value) {
        if (type == FieldType.DATE) {
            return LocalDate.parse(value.toString());
        }
        return type == FieldType.TIME ? LocalTime.parse(value.toString()) : value;
    }
}
