package be.wijzer.intents.entities.dates;

import be.wijzer.core.understanding.EditDistance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A closed set of names with the spellings people use, and tolerance for typing errors in the long ones.
final class Names<T> {
    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, T> tolerant = new HashMap<>();

    /// Spellings read as they stand.
    Names<T> add(T value, String... spellings) {
        for (String spelling : spellings) {
            exact.put(spelling, value);
        }
        return this;
    }

    /// Spellings that may be mistyped: one error from five letters on, two from eight on.
    Names<T> addTolerant(T value, String... spellings) {
        for (String spelling : spellings) {
            exact.put(spelling, value);
            tolerant.put(spelling, value);
        }
        return this;
    }

    Optional<T> find(String word) {
        T value = exact.get(word);
        if (value != null || word.length() < 5 || word.length() > 13) {
            return Optional.ofNullable(value);
        }
        Optional<T> best = Optional.empty();
        int least = 3;
        for (Map.Entry<String, T> name : tolerant.entrySet()) {
            String spelling = name.getKey();
            int allowed = Math.min(spelling.length() >= 8 ? 2 : 1, least - 1);
            if (allowed > 0 && alike(word, spelling)) {
                int distance = EditDistance.between(word, spelling, allowed);
                if (distance <= allowed) {
                    best = Optional.of(name.getValue());
                    least = distance;
                }
            }
        }
        return best;
    }

    /// The beginning of a word is seldom wrong.
    private static boolean alike(String word, String spelling) {
        return word.charAt(0) == spelling.charAt(0) || word.charAt(1) == spelling.charAt(0);
    }
}
