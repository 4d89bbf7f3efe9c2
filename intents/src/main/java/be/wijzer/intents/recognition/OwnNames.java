package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of towns that the list of other towns has too, each with its adjectives. A resident who names the town they
/// write to speaks of no other one.
record OwnNames(Map<MunicipalityId, Pattern> names) {
    private static final String OURS = "onze stad";

    static OwnNames of(Collection<Municipality> towns) {
        Set<String> listed = Spelling.otherTowns();
        Map<MunicipalityId, Pattern> names = new HashMap<>();
        for (Municipality town : towns) {
            String forms = forms(String.join(" ", Spelling.asWritten().words(town.name())))
                    .filter(listed::contains)
                    .map(form -> form.replace(" ", "[\\s-]+"))
                    .collect(Collectors.joining("|"));
            if (!forms.isEmpty()) {
                names.put(
                        town.id(),
                        Pattern.compile(
                                "(?<!\\p{L})(?:" + forms + ")(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
        return new OwnNames(Map.copyOf(names));
    }

    /// The text with the town's own name made one that is no other town's.
    String made(MunicipalityId town, String text) {
        Pattern name = names.get(town);
        return name == null ? text : name.matcher(text).replaceAll(OURS);
    }

    /// Mechelen, Mechels, Mechelse; Brugge, Brugs, Brugse; of a name of two words also the first one.
    private static Stream<String> forms(String name) {
        String stem = name.replaceFirst("en?$", "").replaceFirst("(.)\\1$", "$1");
        Stream<String> formed = Stream.of(name, stem).flatMap(one -> Stream.of(one + "s", one + "se"));
        return Stream.concat(Stream.of(name, name.split(" ")[0]), formed).distinct();
    }
}
