package be.wijzer.forms.interview;

import be.wijzer.core.understanding.Intent;
import be.wijzer.forms.interview.Sayings.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What speaks for one kind of turn or another: the words, what was found in them, and what was asked. Each piece has
/// a name and a weight.
record Evidence(Map<String, Double> pieces) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int MOST_LETTERS = 200;
    private static final int MOST_LENGTHS = 4;
    private static final int MOST_INTENTS = 8;
    private static final int MOST_OPENING = 3;
    private static final double WORDS = 3;
    private static final double ALIKE = 2.5;
    private static final double SAID = 0.7;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?:en )?(?:heb|hebt|wil|wilt|mag|mogen|kan|kun|kunt|is|zijn|klopt|zal|bedoel|bedoelt|past|weet)\\b.*");

    /// The order of a question, though without its mark: "mag mijn hond mee".
    private static final Pattern VERB_FIRST = Pattern.compile(
            "(?:(?:en|of|maar|ma|ja|zeg|eerst|euh|and|et|und) )*(?:is|zijn|was|kan|kunnen|mag|mogen|moet|moeten|heb|hebt|hebben|heeft|wordt|worden|zou|zal|zullen"
                    + "|krijg|krijgen|krijgt|kost|komt|komen|staat|staan|ligt|telt|tellen|duurt|doet|blijft|blijven|weet|bellen|sturen|gaat|gaan|zit|hangt"
                    + "|can|could|do|does|are|may|must|will|would|should|est|peut|peuvent|puis|faut|y a|kann|darf|muss|ist|sind|gibt|wird) ");

    static Evidence of(
            Asking asking,
            String plain,
            Readings readings,
            Sayings sayings,
            Optional<Mention> answer,
            Map<String, Object> corrections,
            Map<String, Object> others) {
        Map<String, Double> pieces = new HashMap<>();
        FieldType type = asking.asked().type();
        String place = type.isDecided() || asking.proposes() ? "confirm " : "open ";
        words(pieces, plain, place);
        alike(pieces, plain, place, group(type) + " ");
        found(pieces, asking, plain, group(type), answer, !corrections.isEmpty(), !others.isEmpty(), readings.offers());
        add(
                pieces,
                1,
                "asks " + readings.questions().asks(),
                "verb first " + VERB_FIRST.matcher(plain).lookingAt(),
                group(type) + " verb first " + VERB_FIRST.matcher(plain).lookingAt(),
                "named " + readings.named().isPresent());
        said(pieces, asking, plain, sayings, place);
        opens(pieces, plain, sayings, place);
        rest(pieces, readings.text(), sayings, group(type), answer);
        add(pieces, 1, "removes " + readings.removes().isPresent());
        for (Intent intent : asking.intents().stream().limit(MOST_INTENTS).toList()) {
            pieces.put("intent " + intent.name(), intent.confidence());
        }
        return new Evidence(pieces);
    }

    /// Words, two and three in a row, and letters in a row.
    private static void words(Map<String, Double> pieces, String plain, String place) {
        String text = NUMBER.matcher(cut(plain)).replaceAll("0");
        Map<String, Double> rows = new HashMap<>();
        String[] words = ("^ " + text + " $").split(" ");
        for (int at = 1; at < words.length; at++) {
            rows.put("w " + words[at], 0.0);
            rows.put("b " + words[at - 1] + " " + words[at], 0.0);
            if (at > 1) {
                rows.put("t " + words[at - 2] + " " + words[at - 1] + " " + words[at], 0.0);
            }
        }
        String padded = " " + text + " ";
        for (int size = SHORTEST; size <= LONGEST; size++) {
            for (int at = 0; at + size <= padded.length(); at++) {
                rows.put("c " + padded.substring(at, at + size), 0.0);
            }
        }
        double weight = WORDS / Math.sqrt(Math.max(1, rows.size()));
        rows.keySet().forEach(row -> pieces.put(row, weight));
        Arrays.stream(text.split(" ")).forEach(word -> pieces.put(place + "w " + word, weight));
    }

    /// The same of the words as they are in standard Dutch.
    private static void alike(Map<String, Double> pieces, String plain, String place, String group) {
        List<String> words = new ArrayList<>(List.of("^"));
        words.addAll(AlikeWords.shipped().of(NUMBER.matcher(cut(plain)).replaceAll("0")));
        words.add("$");
        Set<String> rows = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            String pair = words.get(at - 1) + " " + words.get(at);
            rows.addAll(List.of(
                    "n " + words.get(at),
                    place + "n " + words.get(at),
                    group + "n " + words.get(at),
                    "nb " + pair,
                    place + "nb " + pair));
            if (at > 1) {
                rows.add("nt " + words.get(at - 2) + " " + pair);
            }
            if (at > 2) {
                rows.add("ns " + words.get(at - 2) + " . " + words.get(at));
            }
        }
        double weight = ALIKE / Math.sqrt(rows.size());
        rows.forEach(row -> pieces.put(row, weight));
    }

    private static String cut(String plain) {
        return plain.length() > MOST_LETTERS ? plain.substring(0, MOST_LETTERS) : plain;
    }

    private static void found(
            Map<String, Double> pieces,
            Asking asking,
            String plain,
            String group,
            Optional<Mention> answer,
            boolean corrects,
            boolean tellsOthers,
            boolean offers) {
        boolean number = plain.matches(".*\\d.*");
        int words = plain.split(" ").length;
        String given = answer.map(mention -> reach(asking, mention)).orElse("none");
        boolean yesOrNo = asking.asks()
                .filter(question -> YES_OR_NO.matcher(question).matches())
                .isPresent();
        add(
                pieces,
                1,
                group,
                asking.asked().type().key(),
                "answer " + given,
                group + " answer " + given,
                "answer " + given + " number " + number,
                group + " answer " + given + " number " + number,
                "corrects " + corrects,
                "others " + tellsOthers,
                "answer " + given + " corrects " + corrects,
                group + " answer " + given + " corrects " + corrects + " others " + tellsOthers,
                "mark " + asking.text().contains("?"),
                "number " + number,
                "options " + offers,
                "length " + Math.min(MOST_LENGTHS, words / MOST_LENGTHS),
                group + " one " + (words == 1),
                "proposes " + asking.proposes(),
                group + " proposes " + asking.proposes(),
                "yes or no " + yesOrNo,
                group + " yes or no " + yesOrNo);
    }

    private static String reach(Asking asking, Mention mention) {
        if (!mention.isClear()) {
            return "vague";
        }
        return mention.start() == 0 && mention.end() >= asking.text().length() ? "whole" : "part";
    }

    private static void said(Map<String, Double> pieces, Asking asking, String plain, Sayings sayings, String place) {
        sayings.said(plain).forEach(meaning -> add(pieces, SAID, "says " + meaning, place + "says " + meaning));
        sayings.within(plain).forEach(meaning -> add(pieces, SAID, "has " + meaning, place + "has " + meaning));
        Sayings.clauses(asking.text()).stream()
                .flatMap(clause -> sayings.said(clause).stream())
                .distinct()
                .forEach(meaning -> add(pieces, SAID, "partly " + meaning, place + "partly " + meaning));
    }

    /// Yes or no in the first words, whatever follows.
    private static void opens(Map<String, Double> pieces, String plain, Sayings sayings, String place) {
        String[] words = plain.split(" ");
        for (int count = 1; count <= Math.min(MOST_OPENING, words.length); count++) {
            String opening = String.join(" ", Arrays.copyOf(words, count));
            Set<Meaning> said = sayings.said(opening);
            for (Meaning meaning : List.of(Meaning.AFFIRM, Meaning.DENY)) {
                if (said.contains(meaning)) {
                    add(pieces, 1, "opens " + meaning, place + "opens " + meaning);
                }
            }
        }
    }

    /// What is left beside the answer: how much, and what it says.
    ///
    /// @param read the words that the answer stands in
    private static void rest(
            Map<String, Double> pieces, String read, Sayings sayings, String group, Optional<Mention> answer) {
        if (answer.isEmpty()) {
            return;
        }
        int end = Math.min(answer.get().end(), read.length());
        String before = Sayings.plain(read.substring(0, Math.min(answer.get().start(), end)));
        String after = Sayings.plain(read.substring(end));
        String given = answer.get().isClear() ? "clear" : "vague";
        add(
                pieces,
                1,
                "before " + given + " " + length(before),
                "after " + given + " " + length(after),
                group + " rest " + given + " " + length(before) + " " + length(after));
        sayings.said(before).forEach(meaning -> add(pieces, SAID, "before says " + meaning));
        sayings.said(after).forEach(meaning -> add(pieces, SAID, "after says " + meaning));
    }

    private static int length(String words) {
        return words.isBlank() ? 0 : Math.min(MOST_LENGTHS, 1 + words.split(" ").length / 3);
    }

    private static String group(FieldType type) {
        return switch (type.manner()) {
            case DECISION -> "confirm";
            case TELLING -> "long";
            case WORDS, NAMED, OPTIONS, FACT, FILE, REGISTER -> "free";
            case REACH -> "reach";
            case MEASURE -> "measure";
        };
    }

    private static void add(Map<String, Double> pieces, double weight, String... names) {
        for (String name : names) {
            pieces.put(name, weight);
        }
    }
}
