package be.wijzer.forms.interview;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.understanding.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the titles on offer is meant: by number, place, title, or words that only one of them has.
final class OptionChoice {
    private static final Pattern PLACE = Pattern.compile(
            "(?:.* )?(?:de |den |die |het |nummer |nr |optie |keuze |t )?(eerste|tweede|derde|vierde|vijfde|laatste|voorlaatste|middelste|bovenste|onderste)(?: .*)?");
    private static final Map<String, Integer> PLACES = Map.of(
            "eerste",
            0,
            "bovenste",
            0,
            "tweede",
            1,
            "derde",
            2,
            "vierde",
            3,
            "vijfde",
            4,
            "laatste",
            -1,
            "onderste",
            -1,
            "voorlaatste",
            -2);
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:doe|neem|kies|ik|graag|liefst|dan|maar|toch|optie|nummer|nr|keuze|de|die|geef|t|is|mij|me|zet|pak|voor|zou|wil|eerder|liever|ja|euh|wel) )*+(\\d|een|twee|drie|vier|vijf|zes)(?: (?:graag|aub|maar|dan|alstublieft|he|hoor|nemen|is|goed|denk|ik|voor|mij|zeker))*+");
    private static final Pattern DENIED = Pattern.compile(
            "(?<!\\S)(?:niet|nie|geen|gene|behalve|not|pas|nicht|sauf|except) ((?:(?:de|den|die|het|in|op|van|voor|t|le|la|the|der) )*\\S+)"
                    + "|((?:de|den|die|het) (?:(?:in|op|van|voor|t|de|het|den) )*\\S+) (?:ook |zeker |toch )?(?:niet|nie)(?= |$)");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "de", "het", "een", "van", "den", "die", "dat", "en", "of", "in", "op", "voor", "met", "t", "der", "te",
            "mijn", "uit", "ik", "is", "uur", "u");

    private OptionChoice() {}

    static Optional<String> of(List<String> titles, String message) {
        String text = Stance.unexplained(message);
        List<Choice> choices =
                titles.stream().map(title -> new Choice(title, title)).toList();
        Optional<String> chosen =
                Choosing.from(choices, new Utterance.Text(text)).map(Choice::title);
        String plain = Sayings.plain(text);
        return chosen.or(() -> left(titles, plain))
                .or(() -> placed(titles, plain))
                .or(() -> named(titles, plain));
    }

    /// By the words of a title alone.
    static Optional<String> titled(List<String> titles, String text) {
        return named(titles, Sayings.plain(text));
    }

    /// The only one left by "niet de kleine, de andere", "alles behalve de kelder".
    private static Optional<String> left(List<String> titles, String plain) {
        Matcher denied = DENIED.matcher(plain);
        Set<String> left = new LinkedHashSet<>(titles);
        while (denied.find()) {
            named(titles, denied.group(1) == null ? denied.group(2) : denied.group(1))
                    .ifPresent(left::remove);
        }
        boolean only = left.size() == 1 && titles.size() > 1;
        return only ? left.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> placed(List<String> titles, String plain) {
        Matcher number = NUMBER.matcher(plain);
        if (number.matches()) {
            String said = number.group(1);
            int at = said.matches("\\d")
                    ? Integer.parseInt(said)
                    : Arrays.asList("", "een", "twee", "drie", "vier", "vijf", "zes")
                            .indexOf(said);
            return at >= 1 && at <= titles.size() ? Optional.of(titles.get(at - 1)) : Optional.empty();
        }
        Matcher place = PLACE.matcher(plain);
        if (!place.matches() || plain.split(" ").length > 7) {
            return Optional.empty();
        }
        int size = titles.size();
        int at = place.group(1).equals("middelste") ? size / 2 : PLACES.getOrDefault(place.group(1), 0);
        int index = at < 0 ? size + at : at;
        return index >= 0 && index < size ? Optional.of(titles.get(index)) : Optional.empty();
    }

    /// The title with the most of its own words in the message, if there is one such title.
    private static Optional<String> named(List<String> titles, String plain) {
        List<String> said = meant(plain);
        List<String> best = new ArrayList<>();
        double most = 0.3;
        for (String title : titles) {
            List<String> words = words(title);
            double score = 0;
            for (String word : words) {
                if (said.stream().anyMatch(other -> alike(word, other))) {
                    long sharing = titles.stream()
                            .filter(each -> words(each).stream().anyMatch(word::equals))
                            .count();
                    score += 1.0 / sharing;
                }
            }
            if (score > most + 0.001) {
                best.clear();
                most = score;
            }
            if (score > 0.3 && Math.abs(score - most) <= 0.001) {
                best.add(title);
            }
        }
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /// The words after "niet … maar", without those that are denied.
    private static List<String> meant(String plain) {
        String bare = plain.replaceAll(
                "\\b(?:niet|nie|geen|gene) (?:(?:de|het|voor|in|den|een) )*\\S+(?: (?=maar|ma |wel))?", " ");
        return words(bare);
    }

    private static List<String> words(String text) {
        return Arrays.stream(Sayings.plain(text).split(" "))
                .filter(word -> !word.isBlank() && !EMPTY_WORDS.contains(word))
                .toList();
    }

    private static boolean alike(String word, String said) {
        if (word.equals(said)) {
            return true;
        }
        boolean begins = said.length() >= 5 && word.startsWith(said) || word.length() >= 5 && said.startsWith(word);
        boolean ends = said.length() >= 3 && word.length() >= 2 * said.length() && word.endsWith(said)
                || said.length() >= 5 && word.endsWith(said);
        int mistakes = word.length() >= 8 ? 2 : 1;
        return begins
                || ends
                || word.length() >= 5 && said.length() >= 4 && EditDistance.between(word, said, mistakes) <= mistakes;
    }
}
