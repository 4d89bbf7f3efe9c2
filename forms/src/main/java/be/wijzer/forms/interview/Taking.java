package be.wijzer.forms.interview;

import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Where;
import be.wijzer.forms.interview.Answer.Provenance;
import be.wijzer.forms.interview.Progress.Mood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes answers in, wherever they were given: what is valid becomes known, what isn't leaves the old value as it was.
final class Taking {
    private final Means means;
    private final Phrases phrases;

    Taking(Means means, Phrases phrases) {
        this.means = means;
        this.phrases = phrases;
    }

    /// @param refused why an answer wasn't taken, by field
    record Taken(Progress progress, Map<String, String> refused) {}

    Taken take(Place place, Form form, Progress progress, Map<String, Optional<Object>> given) {
        Map<String, String> refused = new LinkedHashMap<>();
        Progress taken = progress.with(Mood.ASKING);
        for (Map.Entry<String, Optional<Object>> entry : given.entrySet()) {
            Optional<Field> field = form.field(entry.getKey());
            if (field.isEmpty()) {
                continue;
            }
            Optional<Object> value = entry.getValue().map(each -> identified(field.get(), each));
            Located located = located(place, field.get(), value);
            Progress next = taken.answered(
                    form, entry.getKey(), new Answer(located.value(), Provenance.RESIDENT, Optional.of(place.now())));
            Optional<String> reason = located.refusal().or(() -> reason(place, form, field.get(), next));
            reason.ifPresent(why -> refused.put(entry.getKey(), why));
            if (reason.isEmpty()) {
                taken = next;
            }
        }
        return new Taken(taken, refused);
    }

    /// The ids of the options whose titles were said.
    private static Object identified(Field field, Object value) {
        if (!field.type().isChosen()) {
            return value;
        }
        List<?> said = value instanceof List<?> several ? several : List.of(value);
        List<String> ids = said.stream().map(each -> id(field, each)).toList();
        return field.type().isMany() ? ids : ids.getFirst();
    }

    private static String id(Field field, Object said) {
        return field.option(said.toString()).map(Field.Option::id).orElse(said.toString());
    }

    /// Why an answer won't do.
    private Optional<String> reason(Place place, Form form, Field field, Progress next) {
        Answer answer = next.answers().getOrDefault(field.name(), Answer.none());
        if (answer.value().isEmpty() || answer.value().get().equals(List.of())) {
            return field.required() ? Optional.of(say(place, "needed")) : Optional.empty();
        }
        Object value = answer.value().get();
        if (field.type() == FieldType.AGREEMENT && field.required() && !value.equals(true)) {
            return Optional.of(say(place, "agreement-needed"));
        }
        if (field.type() == FieldType.CHOICES && answer.ids().size() > field.most()) {
            return Optional.of(
                    phrases.say(place.language(), "too-many", Map.of("most", Integer.toString(field.most()))));
        }
        Map<String, Object> values = new LinkedHashMap<>(Answer.values(form.fields(), next.answers()));
        values.put("today", place.local().toLocalDate());
        values.put("now", place.local());
        boolean valid = field.valid().map(rule -> rule.holds(values)).orElse(true);
        return valid
                ? Optional.empty()
                : Optional.of(field.error()
                        .map(error -> error.in(place.language()))
                        .orElseGet(() -> say(place, "not-valid")));
    }

    /// @param value with what the town's register knows of it
    /// @param refusal why the place isn't taken
    private record Located(Optional<Object> value, Optional<String> refusal) {}

    private Located located(Place place, Field field, Optional<Object> value) {
        if (field.type() != FieldType.LOCATION || value.isEmpty()) {
            return new Located(value, Optional.empty());
        }
        Where where = Pin.where(value.get());
        return switch (means.areas().apply(place.municipality()).locate(where)) {
            case Area.Located.Here(Where here) ->
                new Located(Optional.of(Pin.value(named(place, here))), Optional.empty());
            case Area.Located.Outside() ->
                new Located(value, Optional.of(phrases.say(place.language(), "outside", Map.of("town", place.town()))));
            case Area.Located.UnknownStreet() ->
                new Located(
                        value,
                        Optional.of(phrases.say(
                                place.language(),
                                "unknown-street",
                                Map.of("street", where.text(), "town", place.town()))));
        };
    }

    private Where named(Place place, Where where) {
        return where.text().isBlank()
                ? new Where(
                        say(place, "shared")
                                + where.point().map(point -> " (" + point + ")").orElse(""),
                        where.point())
                : where;
    }

    private String say(Place place, String key) {
        return phrases.say(place.language(), key);
    }
}
