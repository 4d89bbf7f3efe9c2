package be.wijzer.sandbox.geolocation;

import be.wijzer.sandbox.geolocation.Street.House;
import be.wijzer.sandbox.geolocation.Street.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The streets of the two towns, and how the service behaves.
@Component
final class AddressBook {
    private static final double FURTHEST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("^ (\\d{1,4})(?!\\d)");

    private final List<Street> streets;
    private volatile Behaviour behaviour = Behaviour.WELL;

    AddressBook() throws IOException {
        try (InputStream file = new ClassPathResource("sandbox/addresses.txt").getInputStream()) {
            streets = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Street::of)
                    .toList();
        }
    }

    /// What the service does with what it is asked.
    enum Behaviour {
        WELL,
        /// Takes ten seconds.
        SLOW,
        /// Answers 500.
        BROKEN,
        /// Answers with a page.
        NONSENSE
    }

    Behaviour behaviour() {
        return behaviour;
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    List<Street> streets() {
        return streets;
    }

    /// A street that words name, with the house where they name one of it.
    record Match(Street street, Optional<House> house) {}

    /// The streets that are named; only those of a town that is named with them.
    List<Match> find(String words) {
        String plain = plain(words);
        List<Street> named = streets.stream()
                .filter(street -> (" " + plain + " ").contains(" " + plain(street.name()) + " "))
                .toList();
        int longest =
                named.stream().mapToInt(street -> street.name().length()).max().orElse(0);
        List<Street> streetsOfThatName = named.stream()
                .filter(street -> street.name().length() == longest)
                .toList();
        List<Street> there = streetsOfThatName.stream()
                .filter(street -> plain.contains(plain(street.town())) || plain.contains(street.postcode()))
                .toList();
        return (there.isEmpty() ? streetsOfThatName : there)
                .stream().map(street -> new Match(street, house(street, plain))).toList();
    }

    private static Optional<House> house(Street street, String plain) {
        String name = plain(street.name());
        Matcher number = NUMBER.matcher(plain.substring(plain.indexOf(name) + name.length()));
        return Optional.of(number)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(house -> house >= 1 && house <= street.last())
                .map(street::house);
    }

    /// The houses within a kilometre, nearest first.
    List<House> around(Spot spot) {
        return streets.stream()
                .flatMap(Street::houses)
                .filter(house -> house.spot().metersTo(spot) <= FURTHEST)
                .sorted(Comparator.comparing(house -> house.spot().metersTo(spot)))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
