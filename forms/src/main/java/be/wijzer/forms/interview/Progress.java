package be.wijzer.forms.interview;

import be.wijzer.core.conversation.Frame;
import be.wijzer.forms.interview.Answer.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far an interview is, as its frame keeps it.
///
/// @param answers in the order they were given
/// @param before what changed answers were when the summary was shown
/// @param asked the field the open question is about
record Progress(Map<String, Answer> answers, Map<String, String> before, String asked, Mood mood) {
    private static final String ANSWERS = "answers";
    private static final String BEFORE = "before";

    /// What the open question is besides a question about a field.
    enum Mood {
        ASKING,
        /// Not understood once already.
        PUZZLED,
        /// Something more to choose?
        COLLECTING,
        /// Which answer is wrong?
        CHANGING,
        /// Really stop?
        STOPPING
    }

    static Progress start(Map<String, Answer> prefilled) {
        return new Progress(prefilled, Map.of(), "", Mood.ASKING);
    }

    static Progress of(Frame frame) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (frame.state().get(ANSWERS) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> entry) {
                    answers.put(
                            String.valueOf(entry.get("field")),
                            new Answer(
                                    Optional.ofNullable((Object) entry.get("value")),
                                    Provenance.valueOf(String.valueOf(entry.get("from"))),
                                    Optional.ofNullable(entry.get("at")).map(at -> Instant.parse(String.valueOf(at)))));
                }
            }
        }
        Map<String, String> before = new HashMap<>();
        if (frame.state().get(BEFORE) instanceof Map<?, ?> map) {
            map.forEach((field, value) -> before.put(String.valueOf(field), String.valueOf(value)));
        }
        return new Progress(answers, before, frame.get("asked"), Mood.valueOf(frame.get("mood")));
    }

    Frame frame(String skill) {
        List<Map<String, Object>> list = new ArrayList<>();
        answers.forEach((field, answer) -> {
            Map<String, Object> entry = new HashMap<>();
            entry.put("field", field);
            entry.put("from", answer.from().name());
            answer.value().ifPresent(value -> entry.put("value", value));
            answer.at().ifPresent(at -> entry.put("at", at.toString()));
            list.add(entry);
        });
        return new Frame(skill, Map.of(ANSWERS, list, BEFORE, Map.copyOf(before), "asked", asked, "mood", mood.name()));
    }

    Progress asking(String field) {
        return new Progress(answers, before, field, Mood.ASKING);
    }

    Progress with(Mood other) {
        return new Progress(answers, before, asked, other);
    }

    /// A changed answer takes with it what depended on it.
    Progress answered(Form form, String field, Answer answer) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        Map<String, String> was = new HashMap<>(before);
        Answer old = changed.get(field);
        if (old != null && !old.value().equals(answer.value())) {
            was.putIfAbsent(field, old.text());
            dependents(form, field).forEach(changed::remove);
        }
        changed.put(field, answer);
        return new Progress(changed, was, asked, mood);
    }

    /// More of what was there already changes nothing that the summary has to tell.
    Progress adding(Progress earlier) {
        return new Progress(answers, earlier.before(), asked, mood);
    }

    Progress without(String field) {
        Map<String, Answer> fewer = new LinkedHashMap<>(answers);
        fewer.remove(field);
        return new Progress(fewer, before, asked, mood);
    }

    Progress summarised() {
        return new Progress(answers, Map.of(), asked, mood);
    }

    /// The field the resident answered last.
    Optional<String> latest() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().from() == Provenance.RESIDENT)
                .map(Map.Entry::getKey)
                .reduce((_, later) -> later);
    }

    private static Set<String> dependents(Form form, String field) {
        Set<String> found = new java.util.HashSet<>();
        List<String> open = new ArrayList<>(List.of(field));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            form.fields().stream()
                    .filter(each -> each.dependsOn().contains(next))
                    .map(Field::name)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
