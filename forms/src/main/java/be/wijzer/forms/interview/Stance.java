package be.wijzer.forms.interview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a clause stands to the value it names: it wants it, or only explains something with it, or neither is said.
enum Stance {
    WANTED,
    PLAIN,
    EXPLAINED;

    private static final Pattern CLAUSE_END =
            Pattern.compile("(?iu)[,;.!?]+(?:\\s|$)|\\s(?=(?:maar|ma|mor|moar|dus|en|want|omdat|aangezien|anders)\\s)");
    private static final Pattern WANTING = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:maakt? (?:er|het|'t|dat|daar)|(?:veranderd?|veranderen|verzet|verplaatst?|aangepast)(?: worden)?(?: .{0,20})? (?:naar|in)|naar"
                    + "|liever|liefst|doet?|zet|pak|neem|zeg|moest?|geef|wordt|toch|eigenlijk|bedoel|bedoelde)"
                    + "(?:\\s+(?:op|om|de|den|het|'t|dat|toch|maar|naar|rond|van|met|mij|me|ons|dan|gewoon|eens|worden|zijn|er|voor))*\\s+");
    private static final Pattern WANTED_AFTER = Pattern.compile(
            "(?iu)\\s*(?:(?:is|zou|was|lijkt|ware)(?: (?:ook|wel|mij|me|voor|ons|zeker|al|nog|het|'t))* (?:goed|goe|ok|oke|oké|beter|prima|best|beste|perfect|ideaal|in orde)|past|kan (?:ook|wel)|kan ik (?:wel|ook)|gaat (?:ook|wel|beter)|graag|dan maar|van (?:maken|gemaakt)|bedoel)(?!\\p{L}).*"
                    + "|\\s+(?:hebben|krijgen|zijn|worden)\\s*");
    private static final Pattern REASON = Pattern.compile(
            "(?iu)[ ,]+(?:want|omdat|aangezien|because|parce que|car|weil|denn)\\s(?![^.;!]*[.;!,]\\s).*$");
    private static final Pattern EXPLAINING =
            Pattern.compile("(?iu)(?:.*\\s)?(?:want|omdat|aangezien|anders|als|zoals|terwijl)(?!\\p{L}).*"
                    + "|\\s*(?:mijn(?:en?)?|m'n|onzen?|ons|den?) (?:bus|trein|tram|taxi|lift|man|vrouw|zoon|dochter|kleine|kinderen|poetsvrouw|dokter|kapper)"
                    + " (?:is|komt|komen|vertrekt|rijdt|gaat|moet|heeft|werkt|begint|stopt|sluit)(?!\\p{L}).*"
                    + "|\\s*(?:ik|'?k|wij|we) (?:vertrek|vertrekken|zijn weg|ben weg)(?!\\p{L}).*");
    private static final Pattern EXPLAINED_AFTER = Pattern.compile(
            "(?iu)\\s+(?:komt|komen|gaat (?:de|mijn|ons|onze|het|'t)|ga ik|ga 'k|gaan we|heb|hebben|heeft|moet|moeten|werk|werken|ben|zit|zitten|vertrek|vertrekken|krijg|speelt|speel|slaap|is (?:het|'t|er|mijn|m'n|ons|onze|de)|is't)(?!\\p{L}).*");

    static Stance of(String text, Mention mention) {
        int end = Math.min(mention.end(), text.length());
        Matcher breaks = CLAUSE_END.matcher(text);
        int from = 0;
        int to = text.length();
        while (breaks.find()) {
            if (breaks.end() <= mention.start()) {
                from = breaks.end();
            } else if (breaks.start() >= end) {
                to = breaks.start();
                break;
            }
        }
        String before = text.substring(from, Math.min(mention.start(), text.length()));
        String after = text.substring(end, Math.max(end, to));
        if (WANTING.matcher(before).matches() || WANTED_AFTER.matcher(after).matches()) {
            return WANTED;
        }
        return EXPLAINING.matcher(before).matches()
                        || EXPLAINED_AFTER.matcher(after).matches()
                ? EXPLAINED
                : PLAIN;
    }

    /// The mentions that count: those wanted, or else those not just explained with, or else all.
    static List<Mention> counting(String text, List<Mention> mentions) {
        for (Stance stance : values()) {
            List<Mention> counting = mentions.stream()
                    .filter(mention -> of(text, mention).ordinal() <= stance.ordinal())
                    .toList();
            if (!counting.isEmpty() && (stance != WANTED || !tookBack(text, counting, mentions))) {
                return counting;
            }
        }
        return mentions;
    }

    /// "Doe maar vrijdag, nee wacht, zaterdag": what was wanted is no longer.
    private static boolean tookBack(String text, List<Mention> wanted, List<Mention> mentions) {
        Mention last = mentions.getLast();
        int end = Math.min(wanted.getLast().end(), text.length());
        return last.start() > end && of(text, last) == PLAIN && takesBack(text.substring(end, last.start()));
    }

    /// A message without the reason at its end: "de Meander, want de Weverij is te koud".
    static String unexplained(String text) {
        String claim = REASON.matcher(text).replaceFirst("");
        return claim.isBlank() ? text : claim;
    }

    /// Whether what stands between two values takes the first one back.
    static boolean takesBack(String between) {
        return TAKING_BACK.matcher(between).matches();
    }

    private static final Pattern TAKING_BACK = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:nee+n?|wacht|sorry|allez|allee|alle|oei|of|toch|eigenlijk|correctie|pardon|bedoel|liever|beter)(?!\\p{L}).*");
}
