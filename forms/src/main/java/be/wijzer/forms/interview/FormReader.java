package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a form from its file, the shape of which is `forms/form.schema.json`.
public final class FormReader {
    private static final int FILES = 5;
    /// More than these are hard to choose from in a chat.
    private static final int MANY_OPTIONS = 8;

    private FormReader() {}

    /// @param source what errors call the file
    public static Form read(String source, String text) throws UnreadableForm {
        FormFile.Part part = FormFile.read(source, text);
        String name = part.text("form");
        if (!name.matches("[a-z][a-z_]*")) {
            throw part.wrong("'form' is lower case with underscores");
        }
        Wording title = part.wording("title");
        Duration kept = kept(part);
        boolean paged = part.flag("page", false);
        Map<String, FormFile.Part> places = new HashMap<>();
        List<Field> fields = new ArrayList<>();
        for (FormFile.Part each : part.parts("fields")) {
            Field field = field(each);
            if (places.put(field.name(), each) != null) {
                throw each.wrong("a second field '" + field.name() + "'");
            }
            fields.add(field);
        }
        part.end();
        if (fields.isEmpty() || fields.getLast().type() != FieldType.CONFIRM) {
            throw part.wrong("the last field is not one of type 'confirm'");
        }
        hold(fields, places);
        return new Form(name, title, fields, kept, paged);
    }

    private static Duration kept(FormFile.Part part) throws UnreadableForm {
        Optional<String> days = part.optional("kept");
        try {
            return days.map(Duration::parse).filter(Duration::isPositive).orElse(Form.KEPT);
        } catch (DateTimeParseException _) {
            throw part.wrong("'kept' is written as \"P14D\"");
        }
    }

    private static Field field(FormFile.Part part) throws UnreadableForm {
        String name = part.text("name");
        String key = part.text("type");
        FieldType type = FieldType.of(key).orElseThrow(() -> part.wrong("'" + key + "' is no type of field"));
        List<Field.Option> options = new ArrayList<>();
        for (FormFile.Part option : part.parts("options")) {
            options.add(new Field.Option(option.text("id"), option.wording("title")));
            option.end();
        }
        if (type.isChosen() && options.isEmpty()) {
            throw part.wrong("'" + name + "' has no 'options'");
        }
        boolean isLong = type == FieldType.LONG_TEXT || type == FieldType.ATTACHMENT || options.size() > MANY_OPTIONS;
        Field field = new Field(
                name,
                type,
                part.wording("label"),
                part.wording("question"),
                part.optionalWording("spoken"),
                part.optionalWording("help"),
                part.optionalWording("error"),
                part.optionalWording("why"),
                List.copyOf(options),
                part.flag("required", true),
                expression(part, "valid"),
                expression(part, "condition"),
                Set.copyOf(part.texts("depends-on")),
                hours(part),
                choice(part, "prefer", Prefer.class).orElse(Prefer.FUTURE),
                source(part),
                most(part, type, options.size()),
                part.flag("page", isLong));
        part.end();
        return field;
    }

    private static int most(FormFile.Part part, FieldType type, int options) throws UnreadableForm {
        Optional<String> most = part.optional("most");
        if (most.isPresent() && !type.isMany()) {
            throw part.wrong("'most' is for photos, attachments and several choices");
        }
        if (most.isPresent() && !most.get().matches("[1-9]\\d?")) {
            throw part.wrong("'most' is a number from 1 to 99");
        }
        int otherwise = type.isFile() ? FILES : Math.max(1, options);
        return most.map(Integer::parseInt).orElse(otherwise);
    }

    private static Optional<Expression> expression(FormFile.Part part, String key) throws UnreadableForm {
        Optional<String> text = part.optional(key);
        try {
            return text.map(Expression::of);
        } catch (IllegalArgumentException wrong) {
            throw part.wrong("'" + key + "' is " + wrong.getMessage());
        }
    }

    private static Optional<Hours> hours(FormFile.Part part) throws UnreadableForm {
        Optional<FormFile.Part> hours = part.inner("hours");
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        FormFile.Part between = hours.get();
        try {
            Hours read = new Hours(LocalTime.parse(between.text("from")), LocalTime.parse(between.text("to")));
            between.end();
            return Optional.of(read);
        } catch (DateTimeParseException _) {
            throw between.wrong("'hours' are written as \"09:00\"");
        }
    }

    private static Optional<String> source(FormFile.Part part) throws UnreadableForm {
        Optional<String> source = part.optional("prefill");
        if (source.isPresent() && !Field.SOURCES.contains(source.get())) {
            throw part.wrong("'prefill' can't be '" + source.get() + "'");
        }
        return source;
    }

    private static <E extends Enum<E>> Optional<E> choice(FormFile.Part part, String key, Class<E> type)
            throws UnreadableForm {
        Optional<String> text = part.optional(key);
        try {
            return text.map(
                    value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException _) {
            throw part.wrong("'" + key + "' can't be '" + text.orElse("") + "'");
        }
    }

    private static void hold(List<Field> fields, Map<String, FormFile.Part> places) throws UnreadableForm {
        for (Field field : fields) {
            FormFile.Part place = places.get(field.name());
            Set<String> named = new HashSet<>(field.dependsOn());
            field.condition().ifPresent(condition -> named.addAll(condition.names()));
            field.valid().ifPresent(valid -> named.addAll(valid.names()));
            for (String name : named) {
                if (place != null && !places.containsKey(name)) {
                    throw place.wrong("'" + field.name() + "' names the field '" + name + "', which isn't there");
                }
            }
        }
        Map<String, Set<String>> needs = new HashMap<>();
        for (Field field : fields) {
            Set<String> named = new HashSet<>(field.dependsOn());
            field.condition().ifPresent(condition -> named.addAll(condition.names()));
            needs.put(field.name(), named);
        }
        for (Field field : fields) {
            FormFile.Part place = places.get(field.name());
            if (place != null && reaches(field.name(), field.name(), needs, new HashSet<>())) {
                throw place.wrong("'" + field.name() + "' depends on itself");
            }
        }
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> needs, Set<String> seen) {
        for (String next : needs.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || (seen.add(next) && reaches(next, goal, needs, seen))) {
                return true;
            }
        }
        return false;
    }
}
