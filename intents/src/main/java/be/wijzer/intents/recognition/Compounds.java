package be.wijzer.intents.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Splits a Dutch compound into the two words it is made of, both known from the training data: "bouwaanvraag" is
/// "bouw" and "aanvraag".
record Compounds(Set<String> vocabulary) {
    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 4;
    private static final List<String> LINKS = List.of("", "s", "e", "en");

    static Compounds none() {
        return new Compounds(Set.of());
    }

    static Compounds learn(Spelling spelling, List<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (String word : spelling.words(text)) {
                if (word.length() >= SHORTEST_PART) {
                    words.add(word);
                }
            }
        }
        return new Compounds(words);
    }

    /// The parts, the longest last part first tried; none where the word is no compound.
    List<String> parts(String word) {
        if (vocabulary.isEmpty() || word.length() < SHORTEST_COMPOUND) {
            return List.of();
        }
        for (int end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
            String head = word.substring(end);
            if (vocabulary.contains(head)) {
                for (String link : LINKS) {
                    String modifier = word.substring(0, end);
                    if (modifier.endsWith(link)) {
                        String stem = modifier.substring(0, end - link.length());
                        if (vocabulary.contains(stem)) {
                            return List.of(stem, head);
                        }
                    }
                }
            }
        }
        return List.of();
    }
}
