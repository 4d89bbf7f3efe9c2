package be.wijzer.core.skill;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.understanding.EditDistance;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads an answer as one of the choices on offer: by number, by title, by nearly the title, or by the yes or no it
/// begins with.
public final class Choosing {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("een", 1),
            Map.entry("eerste", 1),
            Map.entry("twee", 2),
            Map.entry("tweede", 2),
            Map.entry("drie", 3),
            Map.entry("derde", 3),
            Map.entry("vier", 4),
            Map.entry("vierde", 4),
            Map.entry("vijf", 5),
            Map.entry("vijfde", 5),
            Map.entry("zes", 6),
            Map.entry("zeven", 7),
            Map.entry("acht", 8),
            Map.entry("negen", 9),
            Map.entry("tien", 10),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("un", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("eins", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier.", 4),
            Map.entry("funf", 5));
    private static final Pattern FILLER = Pattern.compile(
            "^(de|het|optie|nummer|keuze|option|number|numero|choix|nummero|the|le|la|die|das|ik kies|doe maar|graag) ");
    private static final Pattern CLOSING = Pattern.compile("[#.)]+$");

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;
    private static final int NUMERALS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    private Choosing() {}

    public static Optional<Choice> from(List<Choice> choices, Utterance utterance) {
        return switch (utterance) {
            case Utterance.Chose(String id, String _) ->
                choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
            case Utterance.Keys(String digits) -> numbered(choices, digits);
            case Utterance.Text(String text) -> named(choices, plain(text));
            case Utterance.Spoken(String text, Optional<Double> _) -> named(choices, plain(text));
            case Utterance.Media _,
                    Utterance.Location _,
                    Utterance.Silent _,
                    Utterance.Unsupported _,
                    Utterance.Joined _,
                    Utterance.Left _ -> Optional.empty();
        };
    }

    private static Optional<Choice> named(List<Choice> choices, String said) {
        if (said.isEmpty() || said.length() > 80) {
            return Optional.empty();
        }
        return choices.stream()
                .filter(choice -> plain(choice.title()).equals(said))
                .findFirst()
                .or(() -> numbered(choices, withoutFiller(withoutFiller(said))))
                .or(() -> only(choices.stream()
                        .filter(choice -> near(plain(choice.title()), said))
                        .toList()))
                .or(() -> beginning(choices, said));
    }

    /// "Ja" for "Ja, stoppen".
    private static Optional<Choice> beginning(List<Choice> choices, String said) {
        return Stream.of(YesNo.values())
                .filter(word -> word.isMeantBy(said))
                .findFirst()
                .flatMap(word -> only(choices.stream()
                        .filter(choice -> word.isMeantBy(plain(choice.title()).split(" ", 2)[0]))
                        .toList()));
    }

    private static Optional<Choice> numbered(List<Choice> choices, String said) {
        String digits = CLOSING.matcher(said).replaceAll("");
        int number = isShortNumber(digits) ? Integer.parseInt(digits) : NUMBERS.getOrDefault(digits, 0);
        return number >= 1 && number <= choices.size() ? Optional.of(choices.get(number - 1)) : Optional.empty();
    }

    private static boolean isShortNumber(String digits) {
        return (digits.length() == 1 || digits.length() == 2)
                && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static String withoutFiller(String said) {
        return FILLER.matcher(said).replaceFirst("");
    }

    private static boolean near(String title, String said) {
        String bare = withoutFiller(said);
        return said.length() >= 4 && title.startsWith(said)
                || bare.length() >= 4 && (title.equals(bare) || title.startsWith(bare + " "))
                || title.length() >= 5 && isTypedAs(title, said);
    }

    private static boolean isTypedAs(String title, String said) {
        int mistakes = Math.max(1, title.length() / 8);
        return EditDistance.between(title, said, mistakes) <= mistakes;
    }

    private static Optional<Choice> only(List<Choice> near) {
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /// Lower case, without accents and punctuation, single spaces.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int at = 0; at < letters.length(); at += Character.charCount(letters.codePointAt(at))) {
            int sign = letters.codePointAt(at);
            if (sign == '#' || Character.isLetter(sign) || isA(sign, NUMERALS)) {
                plain.appendCodePoint(sign);
            } else if (!isA(sign, MARKS) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().stripTrailing();
    }

    private static boolean isA(int sign, int kinds) {
        return (1 << Character.getType(sign) & kinds) != 0;
    }
}
