package be.wijzer.channels.phone;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text without what can't be said: mark-up, bullets, addresses, pictures, invisible characters.
final class PlainText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(([^)\\s]*)[^)]*\\)");
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]++@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:https?|ftp)://|www\\.)[^\\s<>]*[^\\s<>.,;:!?)\\]]|"
                    + "(?<![@\\p{L}\\d.-])(?:[\\p{L}\\d-]+\\.){1,20}(?:be|eu|com|org|net|nl|fr|vlaanderen|brussels|gov)(?:/[^\\s<>]*[^\\s<>.,;:!?)\\]])?(?![\\p{L}\\d@])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+•·–—▪◦>]+|#{1,6})\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2})[.)]\\s+");

    private PlainText() {}

    static String of(String text, Phrases phrases, Language language) {
        String linked = LINK.matcher(characters(text)).replaceAll("$1");
        String emails = EMAIL.matcher(linked).replaceAll(found -> spelt(found, phrases, language));
        String website = phrases.say(language, "website");
        String named = ADDRESS.matcher(emails).replaceAll(website);
        return Arrays.stream(named.split("\\R"))
                .map(PlainText::sentence)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    /// Without control characters, lone surrogates, pictures and what steers writing direction.
    static String characters(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(PlainText::kept)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int kept(int character) {
        if (character == '\n' || character == '°') {
            return character;
        }
        boolean unsayable = (character & 0xFFFE) == 0xFFFE;
        return unsayable
                ? ' '
                : switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.OTHER_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.ENCLOSING_MARK -> ' ';
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
                    default -> isVariation(character) ? ' ' : character;
                };
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0x1F3FB && character <= 0x1F3FF;
    }

    private static String sentence(String line) {
        String bare = NUMBERED.matcher(BULLET.matcher(line).replaceFirst("")).replaceFirst("$1: ");
        String plain = bare.replaceAll("[*_`~|\\\\^<>{}\\[\\]]+", " ")
                .replaceAll("(?<=\\s)[-–—]+(?=\\s)", ",")
                .replaceAll("\\s*(?:→|->|=>)\\s*", ", ")
                .replaceAll("[«»\"“”„]", "")
                .strip();
        return plain.isEmpty() || plain.matches("(?s).*[.!?:;,]") ? plain : plain + ".";
    }

    private static String spelt(MatchResult found, Phrases phrases, Language language) {
        return found.group()
                .replace("@", " " + phrases.say(language, "at") + " ")
                .replace(".", " " + phrases.say(language, "dot") + " ")
                .replace("_", " ");
    }
}
