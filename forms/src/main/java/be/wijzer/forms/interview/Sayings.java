package be.wijzer.forms.interview;

import be.wijzer.core.skill.Choosing;
import be.wijzer.core.understanding.Openings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How residents say things that are no answer: skipping, stopping, agreeing, asking back. The words stand in
/// `interview/sayings.txt`.
final class Sayings {
    /// What a message can mean whatever was asked.
    enum Meaning {
        WHY,
        REPEAT,
        HANDOVER,
        CANCEL,
        SKIP,
        AFFIRM,
        DENY,
        CORRECTION,
        ASIDE,
        SOME_DAY,
        SOME_TIME,
        SOME_NUMBER,
        TAKES_AWAY,
        RESERVES,
        LATER,
        NONE_OFFERED,
        MOCKS,
        STATES,
        BACK,
        PAGE,
        ENOUGH
    }

    private static final Pattern CLAUSE =
            Pattern.compile("(?iu)[,;.!?:…]+(?=\\s|$)|\\s[-–]\\s|\\s(?=(?:want|omdat|aangezien|maar|ma)\\s)");
    private static final int LONGEST = 160;
    private static final int LONGEST_ROW = 80;
    /// What may stand before and after a saying and adds nothing.
    private static final Pattern BEFORE = Pattern.compile(
            "(?:ah|oh|och|ach|euh|euhm|eh|hm+|amai|allez|alle|allee|awel|ewel|wel|nu|ja|jaja|nee|neen|maar"
                    + "|ma|bwa|boh|pff+|goh|tja|oei|ok|oke|kijk|zeg|nou|sorry|hallo|hey|goeiedag|dag|liefst|he|eigenlijk|dan"
                    + "|dus|en|of|gewoon|eerlijk gezegd|bah|ochgod|mmm) ");
    private static final Pattern AFTER = Pattern.compile(
            "(?: (?:hoor|aub|alstublieft|alsjeblieft|alstublief|a u b|s v p|svp|se|he|eh|ze|zenne|zulle|zunne|jong|man"
                    + "|manneke|menneke|meneer|mevrouw|madam|dank u|dankuwel|dank u wel|dank je|dank je wel|danku|merci|thanks"
                    + "|bedankt|nu|even|eens|maar|gewoon|eigenlijk|precies|sebiet|schat|schatje|zoetje|vriendje|dan|zo|toch|weer|alweer|jawel|please|echt"
                    + "|voor mij|allemaal|denk ik|dus|ni|vriend|makker|zeker|zonne|wel))*");
    private static final String BEFORE_ROW =
            "(?:(?:ah|oh|euh|allez|allee|maar|amai|wel|awel|ewel|nu|ba|bah|boh|goh|mja|tja|bwa|en|dus|och|hm+) )*";

    private final Ways wholes;
    private final Ways rows;
    private final Ways withins;

    Sayings() {
        Map<String, List<String>> sections = sections();
        wholes = new Ways(sections, "whole", List::stream);
        withins = new Ways(sections, "within", List::stream);
        rows = new Ways(sections, "word", said -> {
            String any = "(?:" + String.join("|", said) + ")";
            return Stream.of(BEFORE_ROW + any + "(?: " + any + ")*");
        });
    }

    /// What a message says as a whole.
    Set<Meaning> said(String plain) {
        return said(plain, EnumSet.allOf(Meaning.class));
    }

    /// Whether a message says just this.
    boolean says(Meaning meaning, String plain) {
        return !said(plain, EnumSet.of(meaning)).isEmpty();
    }

    private Set<Meaning> said(String plain, Set<Meaning> sought) {
        Set<Meaning> said = EnumSet.noneOf(Meaning.class);
        if (plain.length() > LONGEST) {
            return said;
        }
        Predicate<Matcher> toAnEnd = way -> way.lookingAt()
                && ends(plain, way.regionStart())
                        .anyMatch(end -> way.region(way.regionStart(), end).matches());
        if (plain.length() <= LONGEST_ROW) {
            rows.read(plain, 0, toAnEnd, sought, said);
        }
        Matcher before = BEFORE.matcher(plain);
        int start = 0;
        do {
            wholes.read(plain, start, toAnEnd, sought, said);
            start = before.region(start, plain.length()).lookingAt() ? before.end() : plain.length();
        } while (start < plain.length());
        return said;
    }

    /// Where a saying that starts here may end: only what adds nothing stands behind it.
    private static IntStream ends(String plain, int start) {
        return IntStream.rangeClosed(start + 1, plain.length())
                .filter(end -> end == plain.length()
                        || plain.charAt(end) == ' '
                                && AFTER.matcher(plain)
                                        .region(end, plain.length())
                                        .matches());
    }

    /// What is said somewhere in a message.
    Set<Meaning> within(String plain) {
        return within(plain, EnumSet.allOf(Meaning.class));
    }

    /// Whether this is said somewhere in a message.
    boolean has(Meaning meaning, String plain) {
        return !within(plain, EnumSet.of(meaning)).isEmpty();
    }

    private Set<Meaning> within(String plain, Set<Meaning> sought) {
        Set<Meaning> said = EnumSet.noneOf(Meaning.class);
        String read = plain.length() > 2 * LONGEST ? plain.substring(0, 2 * LONGEST) : plain;
        int start = 0;
        do {
            withins.read(read, start, Matcher::lookingAt, sought, said);
            start = read.indexOf(' ', start) + 1;
        } while (start > 0);
        return said;
    }

    /// Ways to say things, of which only those are tried that can begin at a place.
    private static final class Ways {
        private record Way(Meaning meaning, Pattern pattern) {}

        private final List<Way> ways;
        private final Openings openings;

        Ways(Map<String, List<String>> sections, String manner, Function<List<String>, Stream<String>> patterns) {
            ways = Stream.of(Meaning.values())
                    .flatMap(meaning ->
                            Optional.ofNullable(sections.get(meaning.name().toLowerCase(Locale.ROOT) + " " + manner))
                                    .stream()
                                    .flatMap(patterns)
                                    .map(said -> new Way(meaning, Pattern.compile(said))))
                    .toList();
            openings = new Openings(ways.stream().map(Way::pattern).toList());
        }

        /// Adds what is sought and read from a place on.
        void read(String plain, int from, Predicate<Matcher> reading, Set<Meaning> sought, Set<Meaning> found) {
            openings.at(plain, from, place -> {
                Way way = ways.get(place);
                if (sought.contains(way.meaning())
                        && !found.contains(way.meaning())
                        && reading.test(matcher(way.pattern(), plain, from))) {
                    found.add(way.meaning());
                }
            });
        }

        /// From a place on, but with what stands around it in sight.
        private static Matcher matcher(Pattern pattern, String plain, int from) {
            return pattern.matcher(plain)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(from, plain.length());
        }
    }

    /// The clauses of a message, each in plain words.
    static List<String> clauses(String text) {
        return CLAUSE.splitAsStream(text)
                .map(Sayings::plain)
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    /// The words of a message without accents, punctuation and capitals.
    static String plain(String text) {
        return Choosing.plain(text.replace("'", " ").replace("’", " "));
    }

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line.strip());
            }
        }
        return sections;
    }

    private static List<String> lines() {
        try (InputStream file = Sayings.class.getResourceAsStream("/interview/sayings.txt")) {
            if (file == null) {
                throw new IllegalStateException("no interview/sayings.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
