package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.Language;
import be.wijzer.intents.knowledge.Question.Alternative;
import be.wijzer.intents.knowledge.Question.Group;
import be.wijzer.intents.towns.TownName;
import be.wijzer.intents.towns.TownName.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a question against the words of one catalogue version: everyday words, other languages, typing errors,
/// dialect and compounds are turned into what the catalogue calls it.
final class QuestionReader {
    private static final Thesaurus DUTCH = new Thesaurus("thesaurus.txt");
    private static final Thesaurus ALL_LANGUAGES = new Thesaurus("thesaurus.txt", "languages.txt");
    private static final Set<String> STOP = Lists.words("stopwords.txt");
    private static final Set<String> OTHER_STOP = Lists.words("stopwords-other.txt");
    private static final Set<String> BEYOND = Lists.words("beyond.txt");
    private static final Set<String> TOWNS =
            TownName.readIn(Place.QUESTION).stream().map(TownName::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> REQUESTERS = Set.of(
            "bank",
            "ziekenfonds",
            "mutualiteit",
            "werkgever",
            "advocaat",
            "ambassade",
            "vdab",
            "rechtbank",
            "universiteit",
            "hogeschool",
            "verzekering",
            "belastingen",
            "ziekenhuis",
            "vakbond");
    private static final Set<String> ASKING = Set.of("vraagt", "vragen", "wil", "eist", "moet", "heeft", "zegt");
    private static final Set<String> FROM = Set.of("uit", "from", "aus");

    /// Words a resident's question may hold that say what is wanted, hardly what it is about.
    private static final Set<String> FAINT = Lists.words("faint.txt").stream()
            .flatMap(word -> Stream.of(word, Stems.of(word)))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_READINGS = 8;
    private static final double THESAURUS = 0.8;
    private static final double PART = 0.55;
    private static final double UNKNOWN = 0.6;
    private static final double INSIDE_PHRASE = 0.5;
    private static final double FAINTNESS = 0.35;

    private final Terms terms;
    private final Spelling spelling;
    private final Compounds compounds;

    QuestionReader(Terms terms, Spelling spelling, Compounds compounds) {
        this.terms = terms;
        this.spelling = spelling;
        this.compounds = compounds;
    }

    /// @param language the language of the conversation; the question may well be in another
    Question read(String text, Language language) {
        List<String> words = Dialect.plain(Words.of(text));
        List<String> stems = Stems.of(words);
        boolean foreign = isForeign(words, language);
        Thesaurus thesaurus = foreign ? ALL_LANGUAGES : DUTCH;
        List<Thesaurus.Match> phrases = thesaurus.in(stems);
        boolean[] inPhrase = new boolean[words.size()];
        List<Group> groups = new ArrayList<>();
        for (Thesaurus.Match match : phrases) {
            if (match.length() > 1) {
                Group phrase = phrase(match, words);
                if (!phrase.alternatives().isEmpty()) {
                    groups.add(phrase);
                    java.util.Arrays.fill(inPhrase, match.start(), match.end(), true);
                }
            }
        }
        int beyond = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!isContent(word, foreign)) {
                continue;
            }
            if (BEYOND.contains(word) && !terms.names(stems.get(i)) && !inPhrase[i] && !asksForIt(words, i)) {
                beyond++;
            }
            String joined = i + 1 < words.size() ? Stems.of(word + words.get(i + 1)) : "";
            String joinedBefore = i > 0 ? Stems.of(words.get(i - 1) + word) : "";
            Group group = group(word, stems.get(i), List.of(joined, joinedBefore), thesaurus);
            if (foreign && group.alternatives().isEmpty() && inPhrase[i]) {
                continue;
            }
            groups.add(inPhrase[i] ? fainter(group, INSIDE_PHRASE) : group);
        }
        return new Question(List.copyOf(groups), isElsewhere(words, stems), beyond);
    }

    /// Somebody for whom the resident needs something from the town ("mijn ziekenfonds vraagt", "voor de bank").
    private static boolean asksForIt(List<String> words, int i) {
        return REQUESTERS.contains(words.get(i))
                && (i + 1 < words.size() && ASKING.contains(words.get(i + 1))
                        || i > 0 && words.get(i - 1).equals("voor")
                        || i > 1 && words.get(i - 2).equals("voor"));
    }

    /// Names another town, and not as the place where the resident comes from.
    private boolean isElsewhere(List<String> words, List<String> stems) {
        if (stems.contains("verhuis")) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean from = i > 0 && FROM.contains(words.get(i - 1));
            if (!from && TOWNS.contains(words.get(i)) && !terms.names(stems.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// A word of any language that never says what a question is about.
    static boolean isStop(String word) {
        return STOP.contains(word) || OTHER_STOP.contains(word) || FAINT.contains(word);
    }

    private static boolean isContent(String word, boolean foreign) {
        if (STOP.contains(word) || foreign && OTHER_STOP.contains(word)) {
            return false;
        }
        return !word.matches("\\d{1,2}|20\\d\\d");
    }

    /// Foreign where the conversation is, or where other function words outnumber the Dutch ones.
    private static boolean isForeign(List<String> words, Language language) {
        if (language != Language.NL) {
            return true;
        }
        long dutch = words.stream().filter(STOP::contains).count();
        long other = words.stream().filter(OTHER_STOP::contains).count();
        return other >= dutch && words.stream().noneMatch(QuestionReader::isPlainlyDutch);
    }

    private static boolean isPlainlyDutch(String word) {
        return STOP.contains(word) && !OTHER_STOP.contains(word) && word.length() > 2;
    }

    private Group phrase(Thesaurus.Match match, List<String> words) {
        List<Alternative> alternatives = match.targets().stream()
                .filter(terms::contains)
                .map(stem -> new Alternative(stem, THESAURUS))
                .toList();
        String text = String.join(" ", words.subList(match.start(), match.end()));
        return new Group(text, weight(alternatives), alternatives, 1);
    }

    private static Group fainter(Group group, double factor) {
        return new Group(group.text(), group.weight() * factor, group.alternatives(), group.emphasis() * factor);
    }

    private Group group(String word, String stem, List<String> joined, Thesaurus thesaurus) {
        Map<String, Double> found = new LinkedHashMap<>();
        boolean known = terms.contains(stem);
        if (known) {
            found.put(stem, 1.0);
        }
        joined.stream().filter(terms::names).forEach(both -> found.merge(both, 0.95, Math::max));
        variants(word).stream().filter(terms::contains).forEach(variant -> found.merge(variant, 0.9, Math::max));
        if (!FAINT.contains(stem)) {
            addTargets(thesaurus.targets(stem), 1, found);
        }
        compounds.split(word).forEach(part -> {
            found.merge(part, PART, Math::max);
            addTargets(thesaurus.targets(part), PART, found);
        });
        if (!known && found.isEmpty()) {
            spelling.guesses(word).forEach(guess -> {
                String meant = Stems.of(guess.word());
                if (terms.contains(meant)) {
                    found.merge(meant, guess.likeness(), Math::max);
                }
                addTargets(thesaurus.targets(meant), guess.likeness(), found);
            });
        }
        List<Alternative> alternatives = found.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_READINGS)
                .map(entry -> new Alternative(entry.getKey(), entry.getValue()))
                .toList();
        double weight = alternatives.isEmpty() ? terms.rarity(stem) * UNKNOWN : weight(alternatives);
        Group group = new Group(word, weight, alternatives, 1);
        return FAINT.contains(stem) ? fainter(group, FAINTNESS) : group;
    }

    private void addTargets(List<String> targets, double likeness, Map<String, Double> found) {
        targets.stream()
                .filter(terms::contains)
                .forEach(target -> found.merge(target, likeness * THESAURUS, Math::max));
    }

    /// Rarity of the surest reading.
    private double weight(List<Alternative> alternatives) {
        return alternatives.stream()
                .mapToDouble(alternative -> alternative.likeness() * terms.rarity(alternative.stem()))
                .max()
                .orElse(0);
    }

    /// Past participles and diminutives brought back to the word they come from ("geregeld", "kaartje", "paske").
    private static List<String> variants(String word) {
        List<String> variants = new ArrayList<>();
        if (word.startsWith("ge") && word.length() > 5) {
            variants.add(Stems.of(word.substring(2)));
            if (word.endsWith("d") || word.endsWith("t")) {
                variants.add(Stems.of(word.substring(2, word.length() - 1)));
            }
        }
        for (String ending : List.of("ekes", "eke", "kes", "ske", "ke", "etje", "tjes", "tje", "pje", "jes", "je")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                variants.add(Stems.of(word.substring(0, word.length() - ending.length())));
            }
        }
        return variants;
    }
}
