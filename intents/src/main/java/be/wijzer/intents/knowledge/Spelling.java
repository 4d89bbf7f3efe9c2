package be.wijzer.intents.knowledge;

import be.wijzer.core.understanding.EditDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Finds the known words that a misspelled one was meant to be: those that sound alike, then those a letter or two
/// off.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int MOST = 4;

    private static final int BEGINNING = 6;

    private final Set<String> words = new HashSet<>();
    private final NavigableSet<String> sorted = new TreeSet<>();
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byStartAndLength = new HashMap<>();
    private final Map<String, List<String>> byTail = new HashMap<>();

    Spelling(Iterable<String> known) {
        for (String word : known) {
            if (word.length() < SHORTEST - 1 || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            words.add(word);
            sorted.add(word);
            bySound.computeIfAbsent(Sounds.of(word), _ -> new ArrayList<>()).add(word);
            byStartAndLength
                    .computeIfAbsent(key(word, word.length()), _ -> new ArrayList<>())
                    .add(word);
            byTail.computeIfAbsent(word.substring(1), _ -> new ArrayList<>()).add(word);
        }
    }

    /// @param likeness from 0 to 1
    record Guess(String word, double likeness) {}

    /// The likeliest words, best first; none for a short word or a number.
    List<Guess> guesses(String word) {
        if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0))) {
            return List.of();
        }
        List<String> alike = bySound.getOrDefault(Sounds.of(word), List.of());
        if (!alike.isEmpty()) {
            return alike.stream()
                    .limit(MOST)
                    .map(known -> new Guess(known, 0.9))
                    .toList();
        }
        for (int end = word.length() - 1; end >= BEGINNING; end--) {
            if (words.contains(word.substring(0, end))) {
                return List.of(new Guess(word.substring(0, end), 0.75));
            }
        }
        List<Guess> longer = longer(word);
        if (!longer.isEmpty()) {
            return longer;
        }
        int allowed = word.length() < 8 ? 1 : 2;
        List<Guess> near = new ArrayList<>();
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (String known : byStartAndLength.getOrDefault(key(word, length), List.of())) {
                int distance = EditDistance.between(word, known, allowed);
                if (distance <= allowed) {
                    near.add(new Guess(known, distance == 1 ? 0.8 : 0.6));
                }
            }
        }
        byTail.getOrDefault(word.substring(1), List.of()).forEach(known -> near.add(new Guess(known, 0.7)));
        byTail.getOrDefault(word, List.of()).forEach(known -> near.add(new Guess(known, 0.7)));
        near.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        double best = near.isEmpty() ? 0 : near.getFirst().likeness();
        return near.stream()
                .filter(guess -> guess.likeness() >= best)
                .limit(MOST)
                .toList();
    }

    private static String key(String word, int length) {
        return word.charAt(0) + ":" + length;
    }

    /// Known compounds that the word begins ("relatie" in "relatiebreuk").
    private List<Guess> longer(String word) {
        return word.length() < BEGINNING
                ? List.of()
                : sorted.tailSet(word, false).stream()
                        .takeWhile(known -> known.startsWith(word))
                        .filter(known -> known.length() >= word.length() + SHORTEST)
                        .limit(MOST)
                        .map(known -> new Guess(known, 0.65))
                        .toList();
    }
}
