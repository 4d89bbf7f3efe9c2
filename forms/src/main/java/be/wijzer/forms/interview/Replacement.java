package be.wijzer.forms.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A part of an earlier answer that has to be another: "'t is gmail, niet hotmail", "niet Jan maar Johan".
final class Replacement {
    private static final int LONGEST = 200;
    private static final String WORDS = "([\\p{L}\\p{N}@._+-]+(?: [\\p{L}\\p{N}@._+-]+){0,4}?)";
    private static final String ARTICLE =
            "(?:op |om |de |den |het |een |ne |nen |in |met |voor |mijn |m'n |'t |d'|van |des |du |la |le |une? |dans |à |the |an? |on |at |my |ma |mon |der |die |das |eine?n? |am |im |um |mein )*";
    private static final String LEAD =
            "(?:.*\\b(?:is|was|zijn|heet|moet|moest|bedoel|bedoelde|zei|zeg|zegde|woon|wonen|wou|wil|vroeg|neem|doe|met|dus|'t|trouwens|eigenlijk|dat|nee|neen|sorry|wacht|verbetering|correctie|rechtzetting|foutje|est|ist|non|désolée?|it's|am|are)\\b[ ,:]*)?";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern CLAUSE_END = Pattern.compile("(?iu)[,;.!?]\\s+|\\s(?:en|maar|ma|mor|moar)\\s");
    private static final String AFTERWARDS =
            "(?:,? (?:hoor|he|hé|zenne|zulle|ze|waar|woar|da|da'k|dat|die|want|omdat)(?: .{0,60})?)?[.! ]*";
    private static final String WRITE =
            " (?:moet|moest|moeten) (?:ge|je|u|gij|jullie)(?: (?:dat|het|daar))? (?:noteren|schrijven|zetten|invullen|hebben)";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?iu)" + ARTICLE + WORDS + WRITE + ",? (?:en )?(?:niet|nie|geen|gene) " + ARTICLE + WORDS
                    + "[.! ]*"),
            Pattern.compile("(?iu)" + LEAD + ARTICLE + WORDS
                    + ",? (?:en )?(?:niet|nie|geen|gene|not|pas|nicht) (?:meer )?" + ARTICLE + WORDS + AFTERWARDS),
            Pattern.compile("(?iu)(?:.*[ ,])?(?:liever|liefst) " + ARTICLE + WORDS + " (?:dan|als) " + ARTICLE + WORDS
                    + "[.! ]*"),
            Pattern.compile("(?iu)" + LEAD + ARTICLE + WORDS
                    + " (?:in plaats van|ipv|eerder dan|i\\.p\\.v\\.|instead of|rather than|au lieu de|plutôt que|statt|anstatt) "
                    + ARTICLE + WORDS + "[.! ]*"));
    private static final String IT =
            "(?:'t|het|dat|da|dit|it|that|this|c|ce|es|das)(?: |'|’)?(?:is|s|was|zijn|est|ist|moet)(?: (?:een|ne|nen|de|het|den|'t|un|une|le|la|a|an|the|eine?|der|die|das|wel|dus|eigenlijk|gewoon|zijn|voor|toch))* ";
    private static final String I_WANT =
            "(?: (?:dat?|die) ?(?:'?k|ik|we|wij) (?:wil|wou|willen|bedoel|bedoelde|bedoelen|zoek|zoeken|moet|moeten)(?: hebben)?)?";
    private static final List<Pattern> NOT_BUT = List.of(
            Pattern.compile("(?iu).*\\b(?:niet|nie|geen|gene|not|pas|nicht|keine?n?) " + ARTICLE + WORDS
                    + ",? (?:maar|ma|wel|but|mais|sondern) (?:wel )?(?:voor |op |in |for |on |pour |für )?" + ARTICLE
                    + "(.{2,40}?)[.! ]*"),
            Pattern.compile("(?iu).*\\b(?:in plaats van|ipv) " + ARTICLE + WORDS
                    + " (?:moet|moeten|mag|is|was|doe|zet|schrijf|noteer|wordt)\\b(?: (?:daar|er|het|dat|ge|je|u|gij|maar))* "
                    + ARTICLE + "(.{2,40}?)(?: (?:staan|zijn|zetten|komen|worden|schrijven))?[.! ]*"),
            Pattern.compile("(?iu).*\\b(?:geen|gene|niet|nie|not|pas|nicht|keine?n?) " + ARTICLE + WORDS
                    + "(?: (?:is|meer|die|dat|da) [^,;.]{0,30})?[,;.:] (?:.*\\b)?" + IT + "(.{2,40}?)" + I_WANT
                    + "[.! ]*"));

    /// One of these is in every shape: what has none of them needn't be held against the shapes, which is slow.
    private static final Pattern EXCHANGING = Pattern.compile(
            "(?iu)nie|geen|gene|not|pas|kein|nicht|lie(?:ver|fst)|plaats|ipv|i\\.p\\.v|eerder|instead|rather|lieu|plutôt|statt");

    private static final Pattern TITLE_ARTICLE = Pattern.compile("(?iu)^(?:de|den|het|'t) ");

    private final String out;
    private final String in;

    private Replacement(String out, String in) {
        this.out = out;
        this.in = in;
    }

    /// Of a message, or else of the first of its sentences or clauses that has one.
    static Optional<Replacement> in(String text) {
        return text.length() > LONGEST || !EXCHANGING.matcher(text).find()
                ? Optional.empty()
                : whole(text.strip())
                        .or(() -> Stream.of(SENTENCE_END, CLAUSE_END)
                                .flatMap(end -> end.splitAsStream(text.strip()))
                                .flatMap(part -> whole(part).stream())
                                .findFirst());
    }

    private static Optional<Replacement> whole(String said) {
        return first(NOT_BUT, said)
                .map(match -> new Replacement(match.group(1), match.group(2)))
                .or(() -> first(SHAPES, said).map(match -> new Replacement(match.group(2), match.group(1))));
    }

    private static Optional<Matcher> first(List<Pattern> shapes, String text) {
        return shapes.stream()
                .map(shape -> shape.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }

    /// Whether it replaces a whole answer.
    boolean isAll(String answer) {
        return answer.equalsIgnoreCase(out)
                || TITLE_ARTICLE.matcher(answer).replaceFirst("").equalsIgnoreCase(out);
    }

    /// Whether letters stand on both sides of a part.
    private static boolean isAmidst(String answer, int start, int end) {
        return start > 0
                && end < answer.length()
                && Character.isLetterOrDigit(answer.charAt(start - 1))
                && Character.isLetterOrDigit(answer.charAt(end));
    }

    String out() {
        return out;
    }

    String in() {
        return in;
    }

    /// The earlier answer with the part replaced; empty where it hasn't that part.
    Optional<String> applied(String answer) {
        int at = answer.toLowerCase(Locale.ROOT).indexOf(out.toLowerCase(Locale.ROOT));
        if (at < 0 || out.length() < 2 || isAmidst(answer, at, at + out.length())) {
            return Optional.empty();
        }
        if (isAll(answer) && at > 0 || in.split(" ")[0].equalsIgnoreCase(answer.split(" ")[0])) {
            return Optional.of(in);
        }
        boolean capital = Character.isUpperCase(answer.charAt(at));
        String with = capital && !in.isEmpty() ? Character.toUpperCase(in.charAt(0)) + in.substring(1) : in;
        return Optional.of(answer.substring(0, at) + with + answer.substring(at + out.length()));
    }
}
