package be.wijzer.channels.phone;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a voice can read it aloud: no addresses, marks or signs, numbers the way they are said, abbreviations in
/// full. Always valid in XML 1.0.
record Pronounceable(String text) {
    private static final Phrases PHRASES = Phrases.of("pronounceable");
    private static final Map<Language, List<Abbreviation>> ABBREVIATIONS = abbreviations();

    private record Abbreviation(Pattern written, String said) {}

    static Pronounceable of(String text, Language language) {
        String plain = PlainText.of(text, PHRASES, language);
        String numbers = new SpokenNumbers(PHRASES, language).in(plain);
        return new Pronounceable(tidy(inFull(numbers, language)));
    }

    private static String inFull(String text, Language language) {
        String full = text;
        for (Abbreviation abbreviation : Objects.requireNonNull(ABBREVIATIONS.get(language))) {
            full = abbreviation.written().matcher(full).replaceAll(Matcher.quoteReplacement(abbreviation.said()));
        }
        return full;
    }

    private static String tidy(String text) {
        String tidied = text.replaceAll("\\s+", " ")
                .replaceAll(" ([.,;:!?])(?=\\s|$)", "$1")
                .replaceAll("([,;:])(?:\\s*[,;:])+", "$1")
                .replaceAll("[,;:]+\\s*([.!?])", "$1")
                .replaceAll("([.!?])(?:\\s*[.,;:])+", "$1")
                .replaceAll("^[\\s.,;:]+", "")
                .strip();
        return tidied.isEmpty() || tidied.matches("(?s).*[.!?:;,]") ? tidied : tidied + ".";
    }

    private static Map<Language, List<Abbreviation>> abbreviations() {
        Map<Language, List<Abbreviation>> abbreviations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            abbreviations.put(language, abbreviations(language));
        }
        return abbreviations;
    }

    /// The longest first, so that "t.e.m." isn't taken for something shorter.
    private static List<Abbreviation> abbreviations(Language language) {
        Properties lines = new Properties();
        String file = "/abbreviations/" + language.code() + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Pronounceable.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(written -> new Abbreviation(pattern(written), lines.getProperty(written)))
                .toList();
    }

    private static Pattern pattern(String written) {
        String before = Character.isLetter(written.charAt(0)) ? "(?<![\\p{L}.])" : "";
        return Pattern.compile(
                before + Pattern.quote(written) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
