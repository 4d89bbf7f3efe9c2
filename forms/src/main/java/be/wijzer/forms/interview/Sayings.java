package be.wijzer.forms.interview;

import be.wijzer.core.skill.Choosing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    private static final String BEFORE =
            "(?:(?:ah|oh|och|ach|euh|euhm|eh|hm+|amai|allez|alle|allee|awel|ewel|wel|nu|ja|jaja|nee|neen|maar"
                    + "|ma|bwa|boh|pff+|goh|tja|oei|ok|oke|kijk|zeg|nou|sorry|hallo|hey|goeiedag|dag|liefst|he|eigenlijk|dan"
                    + "|dus|en|of|gewoon|eerlijk gezegd|bah|ochgod|mmm) )*";
    private static final String AFTER =
            "(?: (?:hoor|aub|alstublieft|alsjeblieft|alstublief|a u b|s v p|svp|se|he|eh|ze|zenne|zulle|zunne|jong|man"
                    + "|manneke|menneke|meneer|mevrouw|madam|dank u|dankuwel|dank u wel|dank je|dank je wel|danku|merci|thanks"
                    + "|bedankt|nu|even|eens|maar|gewoon|eigenlijk|precies|sebiet|schat|schatje|zoetje|vriendje|dan|zo|toch|weer|alweer|jawel|please|echt"
                    + "|voor mij|allemaal|denk ik|dus|ni|vriend|makker|zeker|zonne|wel))*";

    private final Map<Meaning, Pattern> whole = new HashMap<>();
    private final Map<Meaning, Pattern> within = new HashMap<>();
    private final Map<Meaning, Pattern> words = new HashMap<>();

    Sayings() {
        Map<String, List<String>> sections = sections();
        for (Meaning meaning : Meaning.values()) {
            String key = meaning.name().toLowerCase(java.util.Locale.ROOT);
            List<String> wholes = sections.getOrDefault(key + " whole", List.of());
            List<String> withins = sections.getOrDefault(key + " within", List.of());
            List<String> row = sections.getOrDefault(key + " word", List.of());
            if (!wholes.isEmpty()) {
                whole.put(meaning, Pattern.compile(BEFORE + "(?:" + String.join("|", wholes) + ")" + AFTER));
            }
            if (!withins.isEmpty()) {
                within.put(meaning, Pattern.compile("(?<!\\S)(?:" + String.join("|", withins) + ")"));
            }
            if (!row.isEmpty()) {
                words.put(
                        meaning,
                        Pattern.compile(
                                "(?:(?:ah|oh|euh|allez|allee|maar|amai|wel|awel|ewel|nu|ba|bah|boh|goh|mja|tja|bwa|en|dus|och|hm+) )*"
                                        + "(?:" + String.join("|", row) + ")(?: (?:" + String.join("|", row) + "))*"
                                        + AFTER));
            }
        }
    }

    /// Whether a message says just this.
    boolean says(Meaning meaning, String plain) {
        if (plain.length() > LONGEST) {
            return false;
        }
        Pattern all = whole.get(meaning);
        Pattern row = words.get(meaning);
        return (all != null && all.matcher(plain).matches())
                || (row != null
                        && plain.length() <= LONGEST_ROW
                        && row.matcher(plain).matches());
    }

    /// Whether it is said somewhere in a message.
    boolean has(Meaning meaning, String plain) {
        Pattern part = within.get(meaning);
        return part != null
                && part.matcher(plain.length() > 2 * LONGEST ? plain.substring(0, 2 * LONGEST) : plain)
                        .find();
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
