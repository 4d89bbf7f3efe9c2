package be.wijzer.forms.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the titles on offer a message takes where several may be taken: "1 en 3", "alles behalve de muziek".
final class SeveralOptions {
    private static final Pattern AND =
            Pattern.compile("(?iu)\\s*(?:[,;+&/]|\\b(?:en ook|en|plus|et|and|und|ook|nog)\\b)\\s*");
    private static final Pattern ALL = Pattern.compile(
            "(?:.* )?(?:alle|alles|allemaal|allebei|beide|alledrie|tous|toutes|les deux|all|both|alles|beides)(?: .*)?");
    private static final Pattern BUT = Pattern.compile(
            "(?iu)\\b(?:behalve|uitgezonderd|maar (?:niet|geen)|zonder|sauf|except|but not|au(?:ß|ss)er)\\b(.*)");

    private SeveralOptions() {}

    /// The titles in the order of the options; empty where none is named.
    static Optional<Object> of(List<String> titles, String text) {
        Matcher but = BUT.matcher(text);
        boolean excepts = but.find();
        String said = excepts ? text.substring(0, but.start()) : text;
        List<String> taken = new ArrayList<>(ALL.matcher(Sayings.plain(said)).matches() ? titles : named(titles, said));
        if (excepts) {
            taken.removeAll(named(titles, but.group(1)));
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(taken));
    }

    private static List<String> named(List<String> titles, String text) {
        List<String> found = new ArrayList<>();
        for (String part : AND.split(text)) {
            OptionChoice.of(titles, part).ifPresent(found::add);
        }
        return titles.stream().filter(found::contains).toList();
    }
}
