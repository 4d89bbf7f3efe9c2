package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A file of turns with what each should come to, and how many do.
record TurnSet(String file, int turns, List<String> wrong) {
    /// Turns of which only the kind matters, with what an interview usually knows by then.
    static final String SHORT = "acts.tsv";

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("room", "Feestzaal"),
            Map.entry("date", "2026-12-05"),
            Map.entry("time", "14:00"),
            Map.entry("people", "60"),
            Map.entry("email", "an.maes@telenet.be"),
            Map.entry("phone", "+32472334455"),
            Map.entry("product", "Reispas"),
            Map.entry("name", "Godelieve Claes"),
            Map.entry("street", "Molenstraat"),
            Map.entry("certificate", "Attest van gezinssamenstelling"),
            Map.entry("description", "kapotte straatlamp"),
            Map.entry("question", "Wanneer is de markt?"),
            Map.entry("contact", "an.maes@telenet.be"));
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final EntityRecogniser ENTITIES = TownEntities.voorbeeldstad();
    private static final IntentRecogniser INTENTS = TownIntents.shipped();

    double share() {
        return 1 - (double) wrong.size() / turns;
    }

    /// With what went wrong, unless nobody may see that.
    @Override
    public String toString() {
        String score = String.format("%s: %.3f of %d", file, share(), turns);
        return file.startsWith("unseen") ? score : score + "\n  " + String.join("\n  ", wrong);
    }

    static TurnSet measured(String file) throws IOException, UnreadableForm {
        Forms forms = Forms.shipped();
        Interview interview = new Interview(ENTITIES, Means.none().withProducts(TownEntities.products()));
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
                INTENTS.recognise(TOWN, parts[4], Language.NL).ranking(),
                LocalDateTime.parse(given.getOrDefault("now", "2026-11-24T10:15")));
    }

    /// What one sentence comes to where nothing is known yet.
    static Step heard(String form, String asked, String text) throws IOException, UnreadableForm {
        Interview interview = new Interview(ENTITIES, Means.none().withProducts(TownEntities.products()));
        return interview.step(asking(Forms.shipped(), new String[] {form, asked, "", "", text}));
    }

    /// The turns of files as evidence for their kind, but for those whose kind is sure without.
    static List<ActsTraining.Example> examples(List<String> files) throws IOException, UnreadableForm {
        Forms forms = Forms.shipped();
        Interview interview = new Interview(ENTITIES, Means.none().withProducts(TownEntities.products()));
        List<ActsTraining.Example> examples = new ArrayList<>();
        for (String file : files) {
            for (String line : lines(file)) {
                String[] parts = file.equals(SHORT) ? whole(forms, line.split("\t")) : line.split("\t", -1);
                Step.Kind kind = Step.Kind.valueOf(parts[5].toUpperCase(Locale.ROOT));
                interview
                        .evidence(asking(forms, parts))
                        .map(evidence -> new ActsTraining.Example(evidence, kind))
                        .ifPresent(examples::add);
            }
        }
        return examples;
    }

    /// @param turn form, asked field, kind, text, and what was given besides it, if anything
    private static String[] whole(Forms forms, String[] turn) {
        StringBuilder known = new StringBuilder();
        for (Field field : forms.of(TOWN, turn[0]).orElseThrow().fields()) {
            if (field.name().equals(turn[1])) {
                break;
            }
            known.append(field.name())
                    .append('=')
                    .append(USUAL.get(field.name()))
                    .append(';');
        }
        return new String[] {turn[0], turn[1], known.toString(), turn.length > 4 ? turn[4] : "", turn[3], turn[2], ""};
    }

    /// How many get their kind from a model that didn't see them, in `folds` parts.
    static double heldOut(List<ActsTraining.Example> examples, int folds) {
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            Acts acts = new ActsTraining(IntStream.range(0, examples.size())
                            .filter(at -> at % folds != held)
                            .mapToObj(examples::get)
                            .toList())
                    .learned();
            right += (int) IntStream.range(0, examples.size())
                    .filter(at -> at % folds == held)
                    .mapToObj(examples::get)
                    .filter(example -> acts.likeliest(example.evidence()).getFirst() == example.kind())
                    .count();
        }
        return (double) right / examples.size();
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

    static List<String> lines(String file) throws IOException {
        try (var resource = TurnSet.class.getResourceAsStream("/interview/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
