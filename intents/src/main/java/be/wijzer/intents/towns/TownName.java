package be.wijzer.intents.towns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name that tells of a town: a municipality's, a borough's, or what is said of what is theirs ("gentse").
///
/// @param name in small letters, with its hyphens
/// @param postcode the only one it is read with, where it is a common word too
/// @param places where it is read as a town's
public record TownName(String name, Optional<Integer> postcode, Set<Place> places) {
    /// Where a name is read.
    public enum Place {
        /// Beside a postcode.
        ADDRESS,
        /// In a question to the catalogue.
        QUESTION,
        /// In a sentence whose intent is sought.
        INTENT
    }

    private static final Pattern WRITTEN = Pattern.compile("(?<name>\\D+?)(?: (?<postcode>\\d{4}))?");
    private static final List<TownName> ALL = all();

    /// All that are read there, in the order of the list.
    public static List<TownName> readIn(Place place) {
        return ALL.stream().filter(town -> town.places.contains(place)).toList();
    }

    private static List<TownName> all() {
        InputStream list = Objects.requireNonNull(TownName.class.getResourceAsStream("/towns/names.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(TownName::onOneLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// "address question: asse 1730, bree 3960".
    private static Stream<TownName> onOneLine(String line) {
        String[] parts = line.split(": ", 2);
        Set<Place> places = Arrays.stream(parts[0].split(" "))
                .map(place -> Place.valueOf(place.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Place.class)));
        return Arrays.stream(parts[1].split(", ")).map(written -> of(written, places));
    }

    private static TownName of(String written, Set<Place> places) {
        Matcher town = WRITTEN.matcher(written);
        if (!town.matches()) {
            throw new IllegalStateException("the list of towns has \"" + written + "\"");
        }
        Optional<Integer> postcode = Optional.ofNullable(town.group("postcode")).map(Integer::valueOf);
        return new TownName(town.group("name"), postcode, places);
    }
}
