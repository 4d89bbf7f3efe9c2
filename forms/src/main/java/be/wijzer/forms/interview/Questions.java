package be.wijzer.forms.interview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a message asks something, and whether what it mentions is proposed ("kan het om 16 uur?") or only asked
/// about.
final class Questions {
    private static final Pattern BREAK = Pattern.compile("(?iu)[.;!]+\\s|,\\s*|\\s+(?=(?:en|maar|ma)\\s)");
    private static final Pattern PROPOSAL =
            Pattern.compile("(?:(?:en|of|euh|maar|ja|nee|zeg|allez|ok|eventueel|misschien|eigenlijk) )*+(?:"
                    + "(?:kan|kunnen|past|passen|gaat|lukt|mag|mogen|zou|zouden|wil|wilt|kunt|werkt|schikt|doen) (?:het|t|dat|da|er|ik|we|wij|ge|je|u|ook|nog|misschien|die|mij|het ook|de|zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|overmorgen|om|op|rond|\\d+)\\b"
                    + "|is .*\\b(?:vrij|beschikbaar|mogelijk|goed|ok|nog|haalbaar|te doen)\\b|(?:wat (?:dacht|denk|denkt|vind|vindt|zou) (?:je|ge|u|gij)|wat met|hoe zit het met|what about|wat als (?:het|t|we))\\b|(?:nog )?(?:plaats|vrij) )"
                    + ".*");
    private static final Pattern OPEN = Pattern.compile(
            ".*\\b(?:op (?:een|ne|nen) (?:maan|dins|woens|donder|vrij|zater|zon)dag|iets .*vragen|vragen over|vraagje|weten|hoe lang|hoelang|hoeveel|waar|wanneer|wie|welke|waarom|hoezo|open|gesloten|toe|parking|betalen|kost|kosten|prijs|gratis|meebrengen|parkeren)\\b.*");
    private static final Pattern ECHO = Pattern.compile(
            "(?iu)(?:euh[, ]+)*+(?:(?:wie|wat|waar|hoe|hoeveel|welke?|wanneer) (?:\\p{L}+ ){0,2}|(?:mijn |m'n |de |welke )*+)\\p{L}+\\?\\s+[^?]+");
    private static final int SHORT = 4;

    private final String text;
    private final boolean asks;
    private final Sayings sayings;

    Questions(String text, String plain, Sayings sayings) {
        this.text = text;
        this.sayings = sayings;
        asks = text.contains("?")
                || sayings.has(Sayings.Meaning.ASIDE, plain) && !sayings.has(Sayings.Meaning.STATES, plain);
    }

    /// "Mijn naam? Willy": the question itself repeated, and answered.
    boolean echoes() {
        return ECHO.matcher(text.strip()).matches();
    }

    /// Whether a clause is put as a question, besides a "wat?".
    boolean asksInWords() {
        return Sayings.clauses(text).stream()
                .anyMatch(clause -> clause.contains(" ") && sayings.has(Sayings.Meaning.ASIDE, clause));
    }

    boolean asks() {
        return asks;
    }

    /// Whether a value is said or proposed, rather than part of a question about it.
    boolean gives(Mention mention) {
        if (!asks) {
            return true;
        }
        String clause = Sayings.plain(clause(mention.start()));
        boolean asked = sayings.has(Sayings.Meaning.ASIDE, clause) || closed(mention.start());
        boolean proposed = PROPOSAL.matcher(clause).matches()
                || clause.split(" ").length <= SHORT && !sayings.has(Sayings.Meaning.ASIDE, clause);
        return !asked || proposed && !OPEN.matcher(clause).matches();
    }

    /// Whether the message is a question from its first word, without anything told besides.
    boolean only() {
        String first = Sayings.plain(clause(0));
        return sayings.has(Sayings.Meaning.ASIDE, first) && text.strip().split("[.!?]+\\s").length == 1;
    }

    private String clause(int at) {
        int start = start(at);
        Matcher next = BREAK.matcher(text);
        int end = next.find(Math.min(at, text.length())) ? next.start() : text.length();
        int mark = text.indexOf('?', at);
        return text.substring(start, mark >= 0 ? Math.min(end, mark) : end);
    }

    private int start(int at) {
        Matcher breaks = BREAK.matcher(text);
        int start = 0;
        while (breaks.find() && breaks.end() <= at) {
            start = breaks.end();
        }
        int mark = text.lastIndexOf('?', at);
        return Math.max(start, mark + 1);
    }

    /// Whether the clause around a place ends with a question mark.
    private boolean closed(int at) {
        Matcher next = BREAK.matcher(text);
        int end = next.find(Math.min(at, text.length())) ? next.start() : text.length();
        int mark = text.indexOf('?', at);
        return mark >= 0 && mark <= end;
    }
}
