package be.wijzer.forms.interview;

import be.wijzer.forms.interview.Sayings.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a sentence says that what was asked is so: by yes or no, or by a phrase of its own ("er komt een
/// springkasteel", "wij hebben er geen").
final class Polarity {
    private static final Pattern YES = Pattern.compile(
            "(?:(?:ah|oh|wel|awel|euh|amai|bah|ba|allez|maar|of|toch|eigenlijk|dan) )*(?:ja+|jaja|jawel|joa|jazeker|jep|jup|yep|yes|oui|si|doch)(?: .*)?");
    private static final Pattern NO = Pattern.compile(
            "(?:(?:ah|oh|wel|awel|euh|amai|bah|ba|allez|maar|bwa|of|toch|eigenlijk|dan) )*(?:nee+n?|neeje|nenee|nope|non|nein|geenszins|nooit|no)(?: .*)?");
    private static final Pattern BARE_NO =
            Pattern.compile("(?:geen|gene|gin|niks|niets|nul|niet|nie)(?: (?:hoor|ze|zenne|enkele?))*");
    private static final Pattern TAKEN_BACK = Pattern.compile("(?:.* )?(?:wacht|sorry|bedoel|vergis\\p{L}*)(?: .*)?");
    private static final Pattern TAKES_BACK = Pattern.compile("(?:of|toch|maar toch|allez|eigenlijk|wacht) .*");
    private static final Pattern DENIED = Pattern.compile(
            "(?:.* )?(?:niet|nie|geen|gene|gin|nooit|niks|niets|nergens|niemand|zonder|pas|aucune?|sans|not|don t|none|without|nicht|keine?|keinen|ohne)(?: .*)?");
    private static final Pattern ASSERTED = Pattern.compile(
            "(?:.* )?(?:wel|zeker|inderdaad|uiteraard|er (?:is|zijn|komt|kommen|komen|staat|zit)|(?:is|zijn|komt|komen|heb|hebben|hebt) er|dat is (?:zo|waar)|dat klopt|bien sur|en effet|indeed|of course|naturlich)(?: .*)?");
    private static final Pattern APART = Pattern.compile(
            "(?:(?:dat|da|t|het|die|ca|it|das) )?(?:(?:is|s|ist|n est) )?(?:hier |voor (?:mij|ons) |bij (?:mij|ons) )*(?:(?:niet|nie) van (?:toepassing|toepas\\p{L}*)|nvt|n v t|not applicable|n a|(?:pas|non) (?:applicable|d application)|nicht zutreffend|trifft nicht zu)(?: .{0,25})?");
    private static final int FEW_WORDS = 6;
    private static final int SHORTEST = 4;
    private static final List<Meaning> OTHER =
            List.of(Meaning.SKIP, Meaning.CANCEL, Meaning.REPEAT, Meaning.HANDOVER, Meaning.LATER);

    private final Asking asking;
    private final Sayings sayings;
    private final Mentions mentions;

    Polarity(Asking asking, Sayings sayings, Mentions mentions) {
        this.asking = asking;
        this.sayings = sayings;
        this.mentions = mentions;
    }

    /// "Da's niet van toepassing".
    static boolean isApart(String plain) {
        return APART.matcher(plain).matches();
    }

    /// What the asked field gets; empty where nothing is said of it.
    Optional<Boolean> asked() {
        Optional<Boolean> said = Optional.empty();
        boolean takenBack = false;
        for (String clause : Sayings.clauses(asking.text())) {
            Optional<Boolean> here = yesOrNo(clause);
            if (here.isPresent()
                    && (said.isEmpty()
                            || takenBack
                            || TAKES_BACK.matcher(clause).matches())) {
                said = here;
            }
            takenBack = TAKEN_BACK.matcher(clause).matches();
        }
        return said.isPresent() ? said : told();
    }

    private Optional<Boolean> yesOrNo(String clause) {
        Set<Meaning> said = sayings.said(clause);
        if (said.contains(Meaning.DENY)
                || NO.matcher(clause).matches()
                || BARE_NO.matcher(clause).matches()) {
            return Optional.of(false);
        }
        return said.contains(Meaning.AFFIRM) || YES.matcher(clause).matches() ? Optional.of(true) : Optional.empty();
    }

    /// By a phrase, unless it is one that answers nothing.
    private Optional<Boolean> told() {
        String plain = Sayings.plain(asking.text());
        if (isApart(plain)) {
            return Optional.of(false);
        }
        boolean named = mentions.labels().name(asking.asked(), plain) || sharesWord(asking.asked(), plain);
        boolean other = asking.text().contains("?")
                || sayings.has(Meaning.ASIDE, plain)
                || !named && sayings.said(plain).stream().anyMatch(OTHER::contains);
        if (other) {
            return Optional.empty();
        }
        boolean about = named || ASSERTED.matcher(plain).matches();
        if (DENIED.matcher(plain).matches()) {
            return about || plain.split(" ").length <= FEW_WORDS ? Optional.of(false) : Optional.empty();
        }
        return about ? Optional.of(true) : Optional.empty();
    }

    /// What is said anew of facts that are known, by their labels: "toch geen muziek".
    Map<String, Object> corrections() {
        Map<String, Object> corrections = new LinkedHashMap<>();
        for (Field field : asking.form().fields()) {
            boolean polar = field.type().manner() == Manner.FACT || field.type() == FieldType.CHOICE;
            if (polar && !field.equals(asking.asked())) {
                Optional.ofNullable(asking.known().get(field.name()))
                        .flatMap(Answer::value)
                        .flatMap(known ->
                                anew(field).flatMap(so -> valued(field, so)).filter(said -> !said.equals(known)))
                        .ifPresent(said -> corrections.put(field.name(), said));
            }
        }
        return corrections;
    }

    /// The answer that means it: of a choice the option with that title.
    private static Optional<Object> valued(Field field, boolean so) {
        return field.type().manner() == Manner.FACT
                ? Optional.of(so)
                : field.question().texts().entrySet().stream()
                        .map(asked -> Poles.of(
                                field.options().stream()
                                        .map(option -> option.title().in(asked.getKey()))
                                        .toList(),
                                Optional.of(Sayings.plain(asked.getValue()))))
                        .flatMap(poles -> poles.title(so).stream())
                        .flatMap(title -> field.option(title).stream())
                        .<Object>map(Field.Option::id)
                        .findFirst();
    }

    private Optional<Boolean> anew(Field field) {
        String plain = Sayings.plain(asking.text());
        boolean corrects = asking.asked().type() == FieldType.CONFIRM || sayings.has(Meaning.CORRECTION, plain);
        return corrects && !asking.text().contains("?")
                ? Sayings.clauses(asking.text()).stream()
                        .filter(clause -> mentions.labels().name(field, clause) || Labels.nameWhole(field, clause))
                        .map(clause -> !DENIED.matcher(clause).matches())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean sharesWord(Field field, String plain) {
        List<String> said = List.of(plain.split(" "));
        return field.question().texts().values().stream()
                .map(Sayings::plain)
                .flatMap(question -> Stream.of(question.split(" ")))
                .filter(word -> word.length() > SHORTEST)
                .anyMatch(said::contains);
    }
}
