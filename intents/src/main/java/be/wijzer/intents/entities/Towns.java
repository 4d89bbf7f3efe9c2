package be.wijzer.intents.entities;

import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.towns.TownName;
import be.wijzer.intents.towns.TownName.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Belgian towns as a sentence names them: "kortrijk", "st niklaas", "heist op den berg".
final class Towns {
    private static final Map<String, Integer> ONLY_WITH = new HashMap<>();
    private static final Rule<String> NAME = Rule.phrase(names().toArray(String[]::new));

    private Towns() {}

    /// Whether a town that may have this postcode is named here.
    static boolean isNamed(Sentence sentence, int at, int postcode) {
        return NAME.at(sentence, at)
                .filter(town -> ONLY_WITH.getOrDefault(town.value(), postcode) == postcode)
                .isPresent();
    }

    /// Whether the words just before are the name of a town that is no common word.
    static boolean isNamedBefore(Sentence sentence, int at) {
        for (int from = Math.max(0, at - 5); from < at; from++) {
            if (NAME.at(sentence, from)
                    .filter(town -> town.next() == at && !ONLY_WITH.containsKey(town.value()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (TownName town : TownName.readIn(Place.ADDRESS)) {
            for (String written : spellings(town.name())) {
                names.add(written);
                town.postcode().ifPresent(code -> ONLY_WITH.put(written, code));
            }
        }
        return names;
    }

    private static List<String> spellings(String name) {
        List<String> spellings = new ArrayList<>(List.of(name));
        if (name.startsWith("sint-")) {
            spellings.add("st-" + name.substring(5));
            spellings.add("st. " + name.substring(5));
        }
        for (String hyphened : List.copyOf(spellings)) {
            if (hyphened.contains("-")) {
                spellings.add(hyphened.replace('-', ' '));
            }
        }
        return spellings;
    }
}
