package be.wijzer.forms.interview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How many there are in all, where parts of them are told of besides.
record Total(String text, Mentions mentions) {
    private static final Pattern PART = Pattern.compile(
            "(?iu)[,;.] (?=[^,;.]*\\b(?:alleen|waarvan|daarvan|waaronder|inclusief|meegerekend|inbegrepen|dont|of whom|davon)\\b)");
    private static final Pattern SUM = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:dus|maakt|totaal|opgeteld)\\s+(?:(?:in|het|'t|totaal|samen|tesamen|met|zijn|we|wij|ons|z'n|dan|zo'n|ongeveer|een|dat|is)\\s+){0,4}(\\d{1,4}|\\p{L}+)");
    private static final Pattern SUMMED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(\\d{1,4}|\\p{L}+)(?:\\s(?:man|mensen|personen))?\\s(?:(?:alles |allemaal |al )?(?:te)?samen(?!\\smet)|in (?:het |'t )?totaal|dus(?=[.! ]*$))(?!\\p{L})");

    Optional<Mention> of(Field field) {
        return summed(field).or(() -> besidePart(field));
    }

    /// "Mijn vrouw en ik en nog zes koppels, dus veertien": the sum of what was said before it.
    private Optional<Mention> summed(Field field) {
        return Stream.of(SUM, SUMMED)
                .flatMap(sum -> sum.matcher(text).results())
                .flatMap(sum -> mentions
                        .expectedIn(sum.group(1), field)
                        .map(count -> new Mention(count.value(), sum.start(1), sum.end(1), sum.group(1)))
                        .stream())
                .reduce((_, last) -> last);
    }

    /// "Honderdtwintig, de harmonie alleen is zestig man".
    private Optional<Mention> besidePart(Field field) {
        Matcher part = PART.matcher(text);
        return part.find()
                ? mentions.allExpectedIn(text.substring(0, part.start()), field).stream()
                        .findFirst()
                : Optional.empty();
    }
}
