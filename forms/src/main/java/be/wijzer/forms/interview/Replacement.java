package be.wijzer.forms.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of an earlier answer that has to be another: "'t is gmail, niet hotmail", "niet Jan maar Johan".
final class Replacement {
    private static final String WORDS = "([\\p{L}\\p{N}@._+-]+(?: [\\p{L}\\p{N}@._+-]+){0,4}?)";
    private static final String ARTICLE =
            "(?:op |om |de |den |het |een |ne |nen |in |met |voor |mijn |m'n |'t |d'|van )*";
    private static final String LEAD =
            "(?:.*\\b(?:is|was|zijn|heet|moet|moest|bedoel|bedoelde|zei|zeg|zegde|woon|wonen|wou|wil|vroeg|neem|doe|met|dus|'t|trouwens|eigenlijk|dat|nee|neen|sorry|wacht)\\b[ ,]*)?";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?iu)" + LEAD + ARTICLE + WORDS + ",? (?:en )?(?:niet|nie|geen|gene) (?:meer )?" + ARTICLE
                    + WORDS + "[.! ]*"),
            Pattern.compile("(?iu)" + LEAD + ARTICLE + WORDS + " (?:in plaats van|ipv|eerder dan|i\\.p\\.v\\.) "
                    + ARTICLE + WORDS + "[.! ]*"));
    private static final Pattern NOT_BUT = Pattern.compile("(?iu).*\\b(?:niet|nie|geen|gene) " + ARTICLE + WORDS
            + ",? (?:maar|ma|wel) (?:wel )?(?:voor |op |in )?(?:de |den |het )?(.{2,40}?)[.! ]*");

    private final String out;
    private final String in;

    private Replacement(String out, String in) {
        this.out = out;
        this.in = in;
    }

    static Optional<Replacement> in(String text) {
        Matcher notBut = NOT_BUT.matcher(text.strip());
        if (notBut.matches()) {
            return Optional.of(new Replacement(notBut.group(1), notBut.group(2)));
        }
        return SHAPES.stream()
                .map(shape -> shape.matcher(text.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(match -> new Replacement(match.group(2), match.group(1)));
    }

    /// Whether it replaces a whole answer.
    boolean isAll(String answer) {
        return answer.equalsIgnoreCase(out);
    }

    /// The earlier answer with the part replaced; empty where it hasn't that part.
    Optional<String> applied(String answer) {
        int at = answer.toLowerCase(Locale.ROOT).indexOf(out.toLowerCase(Locale.ROOT));
        if (at < 0 || out.length() < 2) {
            return Optional.empty();
        }
        boolean capital = Character.isUpperCase(answer.charAt(at));
        String with = capital && !in.isEmpty() ? Character.toUpperCase(in.charAt(0)) + in.substring(1) : in;
        return Optional.of(answer.substring(0, at) + with + answer.substring(at + out.length()));
    }
}
