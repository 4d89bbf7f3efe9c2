package be.wijzer.forms.interview;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The two titles that answer a question of yes or no in words of their own: "Ja, muziek" and "Geen muziek".
record Poles(Optional<String> yes, Optional<String> no) {
    private static final Pattern YES = Pattern.compile("(?:ja|jawel|wel|oui|si|yes|doch)(?: .*)?");
    private static final Pattern NO = Pattern.compile(
            "(?:nee|neen|geen|niet|zonder|non|pas|aucune?|sans|no|not|none|without|nein|keine?|nicht|ohne)(?: .*)?");
    private static final Pattern OPEN = Pattern.compile(
            "(?:\\S+ )?(?:hoe|hoeveel|wat|wie|waar|wanneer|waarom|welke?|comment|combien|que|quoi|qui|ou|quand|quelle?s?|how|what|who|where|when|why|which|wie|was|wer|wo|wann|warum|welche[rsnm]?)(?: .*)?");

    static final Poles NONE = new Poles(Optional.empty(), Optional.empty());

    /// Those among the titles on offer; neither where the question is no such question.
    static Poles of(List<String> titles, Optional<String> question) {
        Optional<String> yes = only(titles, YES);
        Optional<String> no = only(titles, NO);
        boolean open = question.filter(asked -> OPEN.matcher(asked).matches()).isPresent();
        if (yes.isEmpty() && (no.isEmpty() || open)) {
            return NONE;
        }
        return new Poles(yes.or(() -> other(titles, no)), no.or(() -> other(titles, yes)));
    }

    boolean isEmpty() {
        return yes.isEmpty() && no.isEmpty();
    }

    Optional<String> title(boolean so) {
        return so ? yes : no;
    }

    private static Optional<String> only(List<String> titles, Pattern beginning) {
        List<String> found = titles.stream()
                .filter(title -> beginning.matcher(Sayings.plain(title)).matches())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The second of two.
    private static Optional<String> other(List<String> titles, Optional<String> one) {
        return one.isPresent() && titles.size() == 2
                ? titles.stream().filter(title -> !title.equals(one.get())).findFirst()
                : Optional.empty();
    }
}
