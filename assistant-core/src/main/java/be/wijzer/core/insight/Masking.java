package be.wijzer.core.insight;

import be.wijzer.core.understanding.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a question what could tell who asked it: names, numbers, addresses, e-mails. What is left says what it
/// is about. Rather too much is taken than too little.
public final class Masking {
    private static final int LONGEST = 300;
    private static final Map<String, String> FOUND = Map.of(
            "email", "[e-mail]",
            "phone", "[telefoon]",
            "iban", "[rekening]",
            "street", "[adres]",
            "name", "[naam]",
            "postcode", "[postcode]");

    /// The entities that are taken out.
    public static final Set<String> TYPES = FOUND.keySet();

    /// Streets in general, which residents ask about.
    private static final Set<String> SORTS_OF_STREET = Set.of(
            "speelstraat",
            "schoolstraat",
            "fietsstraat",
            "leefstraat",
            "woonstraat",
            "winkelstraat",
            "feestplein",
            "marktplein",
            "fietspad",
            "voetpad",
            "kermisplein",
            "dorpsplein",
            "kerkhof",
            "containerpark");

    private static final String PARTICLE = "(?:[Vv]an|[Vv]ande[rn]?|[Dd]e[rn]?|[Dd]'|[Tt]e[rn]|[Ll]e|[Ee]l|[Bb]en)";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]+";

    /// @param sign one that what is taken out has at least one of: most questions have none
    private record Rule(IntPredicate sign, Pattern pattern, String mask) {
        Rule(IntPredicate sign, String pattern, String mask) {
            this(sign, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), mask);
        }

        String over(String text) {
            return text.codePoints().anyMatch(sign)
                    ? pattern.matcher(text).replaceAll(Matcher.quoteReplacement(mask))
                    : text;
        }
    }

    private static final IntPredicate DIGIT = Character::isDigit;
    private static final IntPredicate AT = sign -> sign == '@';
    private static final IntPredicate SIGN_OF_ADDRESS = sign -> sign == '.' || sign == ':';
    private static final IntPredicate ANY = _ -> true;

    /// In this order: what looks like two of them is the first.
    private static final List<Rule> RULES = List.of(
            new Rule(AT, "(?i)(?<![\\w.+-])[\\w.+-]++\\s?@\\s?[\\w-]+(?:\\.[\\w-]+)+", "[e-mail]"),
            new Rule(
                    ANY,
                    "(?i)(?<![\\w.+-])[\\w.+-]++ (?:apenstaartje|at|@) [\\w-]+ (?:punt|dot|\\.) \\w{2,4}\\b",
                    "[e-mail]"),
            new Rule(SIGN_OF_ADDRESS, "(?i)\\b(?:https?://|www\\.)\\S+", "[webadres]"),
            new Rule(DIGIT, "(?i)\\b[a-z]{2}\\d{2}(?:[ .-]?[\\da-z]{4}){2,7}(?:[ .-]?[\\da-z]{1,3})?\\b", "[rekening]"),
            new Rule(DIGIT, "\\b\\d{2}[ .]?\\d{2}[ .]?\\d{2}[ -]?\\d{3}[ .]?\\d{2}\\b", "[rijksregisternummer]"),
            new Rule(DIGIT, "(?i)\\b\\d-?[a-z]{3}-?\\d{3}\\b", "[nummerplaat]"),
            new Rule(DIGIT, "(?:\\+|\\b00)\\d{2}[ ./]?\\(?0?\\)?(?:[ ./-]?\\d){7,10}\\b", "[telefoon]"),
            new Rule(DIGIT, "\\b0\\d{1,3}(?:[ ./-]{0,3}\\d){6,8}\\b", "[telefoon]"),
            new Rule(
                    DIGIT,
                    "(?i)\\b\\d{1,2} ?(?:[/.-]|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
                            + "|november|december) ?(?:\\d{1,2} ?[/.-] ?)?(?:19|20)?\\d{2}\\b",
                    "[datum]"),
            new Rule(DIGIT, "\\b[1-9]\\d{3} (?=\\p{Lu}\\p{L}+)", "[postcode] "),
            new Rule(DIGIT, "(?i)\\b[a-z]{1,4}[-/]?\\d{3,}(?:[-/]\\d+)*\\b", "[nummer]"),
            new Rule(DIGIT, "(?i)\\bn°? ?\\d{3,}\\b", "[nummer]"),
            new Rule(DIGIT, "\\b\\d(?:[ .-]?\\d){40,}+", "[nummer]"),
            // A year soon or just past is none of anybody's numbers.
            new Rule(
                    DIGIT,
                    "\\b(?!20[23]\\d\\b(?![ .-]?\\d))\\d(?:[ .-]?\\d){2,40}\\b(?! ?(?:euro|€|eur\\b))",
                    "[nummer]"));

    private static final Pattern STREET = Pattern.compile(
            "\\b(?:" + CAPITAL + " )?(\\p{L}{3,}(?:straat|stroat|laan|steenweg|weg|dreef|plein|kaai|lei|hof|pad|wegel))"
                    + "(?:\\s+(?:nr\\.? ?)?(\\d+ ?[a-zA-Z]?\\b(?:\\s?(?:bus|/)\\s?\\w+)?))?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern INTRODUCED = Pattern.compile(
            "(?i:\\b(?:mevrouw|mevr\\.?|meneer|mijnheer|menier|dhr\\.?|mr\\.?|mme|monsieur|madame|herr|frau|juffrouw|dokter"
                    + "|dr\\.?|buurman|buurvrouw|ik heet|(?:mijn|m'n|zijn|haar) naam is|je m'appelle|my name is|ich heisse"
                    + "|genaamd|op naam van))\\s+((?:" + PARTICLE + " )*\\p{L}[\\p{L}'’-]+(?:(?: " + PARTICLE + ")* "
                    + CAPITAL + ")*)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OWN_NAME = Pattern.compile(
            "(?<=\\b(?:[Ii]k ben|[Dd]it is|[Hh]ier is|I am|[Jj]e suis|[Mm]et) )" + CAPITAL + "(?:(?: " + PARTICLE
                    + ")* " + CAPITAL + ")*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /// First and last name, not at the start of a sentence: a capital there says nothing.
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?<=[\\p{Ll}\\d,;:()\\]] )" + CAPITAL + "(?: " + PARTICLE + "){0,3} " + CAPITAL,
            Pattern.UNICODE_CHARACTER_CLASS);

    private Masking() {}

    /// @param entities what of `TYPES` was recognised in the text; those found elsewhere are passed over
    public static String masked(String text, List<Entity> entities) {
        String masked = text;
        List<Entity> backwards = new ArrayList<>(entities);
        backwards.sort(Comparator.comparingInt(Entity::start).reversed());
        for (Entity entity : backwards) {
            String mask = FOUND.get(entity.type());
            if (mask != null && standsThere(text, entity) && !isSortOfStreet(entity)) {
                masked = masked.substring(0, entity.start()) + mask + masked.substring(entity.end());
            }
        }
        return masked(masked);
    }

    public static String masked(String text) {
        String masked = text.strip();
        for (Rule rule : RULES) {
            masked = rule.over(masked);
        }
        masked = STREET.matcher(masked).replaceAll(Masking::street);
        masked = INTRODUCED
                .matcher(masked)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().substring(0, found.start(1) - found.start()) + "[naam]"));
        if (masked.codePoints().skip(1).anyMatch(Character::isUpperCase)) {
            masked = OWN_NAME.matcher(masked).replaceAll("[naam]");
            masked = FULL_NAME.matcher(masked).replaceAll("[naam]");
        }
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + " …" : masked;
    }

    private static String street(java.util.regex.MatchResult found) {
        String street = found.group(1);
        boolean named = Character.isUpperCase(found.group().codePointAt(0)) || found.group(2) != null;
        boolean sort = SORTS_OF_STREET.contains(street.toLowerCase(java.util.Locale.ROOT)) && found.group(2) == null;
        return Matcher.quoteReplacement(
                named && !sort && !street.equalsIgnoreCase("onderweg") ? "[adres]" : found.group());
    }

    private static boolean standsThere(String text, Entity entity) {
        return entity.start() >= 0
                && entity.end() <= text.length()
                && entity.start() < entity.end()
                && text.substring(entity.start(), entity.end()).equals(entity.text());
    }

    private static boolean isSortOfStreet(Entity entity) {
        return SORTS_OF_STREET.contains(entity.text().toLowerCase(java.util.Locale.ROOT));
    }
}
