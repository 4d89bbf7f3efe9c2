package be.wijzer.forms.interview;

import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Area;
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
            Progress next = taken.answered(
                    form, entry.getKey(), new Answer(value, Provenance.RESIDENT, Optional.of(place.now())));
            Optional<String> reason = reason(place, form, field.get(), next);
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
        if (field.type() == FieldType.LOCATION) {
            Optional<String> elsewhere = elsewhere(place, value);
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
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

    private Optional<String> elsewhere(Place place, Object value) {
        Area area = means.areas().apply(place.municipality());
        if (Pin.of(value).filter(point -> !area.holds(point)).isPresent()) {
            return Optional.of(phrases.say(place.language(), "outside", Map.of("town", place.town())));
        }
        String text = Answer.words(value);
        return Pin.of(value).isEmpty() && area.isUnknownStreet(text)
                ? Optional.of(
                        phrases.say(place.language(), "unknown-street", Map.of("street", text, "town", place.town())))
                : Optional.empty();
    }

    private String say(Place place, String key) {
        return phrases.say(place.language(), key);
    }
}
