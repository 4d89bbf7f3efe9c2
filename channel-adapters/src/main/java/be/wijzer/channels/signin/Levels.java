package be.wijzer.channels.signin;

import be.wijzer.core.identity.AssuranceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a provider calls the means of each level.
record Levels(Map<AssuranceLevel, List<String>> values) {
    private static final String MEANS = "urn:be:vlaanderen:authmech:";

    /// As ACM/IDM documents them
    /// (authenticatie.vlaanderen.be/docs/beveiligen-van-toepassingen/authenticatiemiddelen/).
    static final Levels ACM = new Levels(Map.of(
            AssuranceLevel.HIGH, means("eid", "itsme", "eidashigh"),
            AssuranceLevel.SUBSTANTIAL, means("csamtotp", "csamsms", "eidassubstantial"),
            AssuranceLevel.LOW, means("csampassword", "csamselfreg")));

    private static List<String> means(String... names) {
        return Stream.of(names).map(name -> MEANS + name).toList();
    }

    /// All that will do for a level, the level's own first.
    List<String> asked(AssuranceLevel level) {
        return Arrays.stream(AssuranceLevel.values())
                .filter(other -> other.meets(level))
                .flatMap(other -> values.getOrDefault(other, List.of()).stream())
                .toList();
    }

    /// The level of what was used. What isn't known, or wasn't told, is no more than low.
    AssuranceLevel of(Optional<String> acr) {
        return values.entrySet().stream()
                .filter(level -> acr.filter(level.getValue()::contains).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(AssuranceLevel.LOW);
    }
}
