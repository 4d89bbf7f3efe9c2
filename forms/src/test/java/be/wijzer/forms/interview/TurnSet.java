package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file of turns with what each should come to, and how many do.
record TurnSet(String file, int turns, List<String> wrong) {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final EntityRecogniser ENTITIES = TownEntities.voorbeeldstad();
    private static final IntentRecogniser INTENTS = TownIntents.shipped();

    double share() {
        return 1 - (double) wrong.size() / turns;
    }

    @Override
    public String toString() {
        return String.format("%s: %.3f of %d%n  %s", file, share(), turns, String.join("\n  ", wrong));
    }

    static TurnSet measured(String file) throws IOException, UnreadableForm {
        Forms forms = Forms.shipped();
        Interview interview = new Interview(ENTITIES);
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines(file);
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            Step step = interview.step(asking(forms, parts));
            Map<String, Object> set = new TreeMap<>();
            step.set()
                    .forEach((field, value) ->
                            set.put(field, value.map(Object::toString).orElse("null")));
            Map<String, String> expected = pairs(parts[6]);
            if (!step.kind().key().equals(parts[5]) || !same(expected, set)) {
                wrong.add(parts[0] + "." + parts[1] + " " + parts[3] + " \"" + parts[4] + "\"\n      wanted " + parts[5]
                        + " " + expected + "\n      got    " + step.kind().key() + " " + set);
            }
        }
        return new TurnSet(file, lines.size(), wrong);
    }

    private static boolean same(Map<String, String> expected, Map<String, Object> set) {
        return expected.keySet().equals(set.keySet())
                && expected.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals("*")
                                ? !set.get(entry.getKey()).equals("null")
                                : entry.getValue()
                                        .equalsIgnoreCase(
                                                set.get(entry.getKey()).toString()));
    }

    private static Asking asking(Forms forms, String[] parts) {
        Form form = forms.of(TOWN, parts[0]).orElseThrow();
        Map<String, Answer> known = new LinkedHashMap<>();
        pairs(parts[2])
                .forEach((field, value) -> known.put(
                        field,
                        value.equals("null")
                                ? Answer.none()
                                : field.equals("people") ? Answer.of(Integer.valueOf(value)) : Answer.of(value)));
        Map<String, String> given = pairs(parts[3]);
        Intent intent = INTENTS.recognise(TOWN, parts[4], Language.NL).intent();
        return new Asking(
                TOWN,
                form,
                known,
                form.field(parts[1]).orElseThrow(),
                Optional.ofNullable(given.get("question")),
                given.containsKey("options")
                        ? Arrays.asList(given.get("options").split("\\|"))
                        : List.of(),
                parts[4],
                Optional.of(intent.name()).filter(_ -> intent.confidence() >= Interview.SURE),
                LocalDateTime.parse("2026-11-24T10:15"));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split(";")) {
            if (!pair.isBlank()) {
                String[] sides = pair.split("=", 2);
                pairs.put(sides[0], sides[1]);
            }
        }
        return pairs;
    }

    private static List<String> lines(String file) throws IOException {
        try (var resource = TurnSet.class.getResourceAsStream("/interview/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
