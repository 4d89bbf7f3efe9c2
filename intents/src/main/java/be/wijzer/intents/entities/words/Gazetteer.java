package be.wijzer.intents.entities.words;

import be.wijzer.core.understanding.EditDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names of things, found in a sentence as they are written or with one error in a longer word. The longest name that
/// fits is found.
public final class Gazetteer<T> {
    private static final int MISTYPED_FROM = 6;

    private final Map<String, T> names;
    private final Set<String> words = new HashSet<>();
    private final Map<String, String> mistyped = new HashMap<>();
    private final int longest;

    /// @param names by their spelling; later spellings of the same name don't replace earlier ones
    public Gazetteer(Map<String, T> names) {
        this(names, true);
    }

    /// One that takes no errors.
    public static <T> Gazetteer<T> exact(Map<String, T> names) {
        return new Gazetteer<>(names, false);
    }

    private Gazetteer(Map<String, T> names, boolean forgiving) {
        this.names = new HashMap<>();
        int most = 0;
        for (Map.Entry<String, T> name : names.entrySet()) {
            List<String> parts = Sentence.of(name.getKey()).words().stream()
                    .filter(Gazetteer::counts)
                    .toList();
            this.names.putIfAbsent(String.join(" ", parts), name.getValue());
            words.addAll(parts);
            most = Math.max(most, parts.size());
        }
        longest = most;
        for (String word : words) {
            if (forgiving && word.length() >= MISTYPED_FROM) {
                shorter(word).forEach(variant -> mistyped.putIfAbsent(variant, word));
            }
        }
    }

    private static boolean counts(String word) {
        return Character.isLetterOrDigit(word.charAt(0)) || word.charAt(0) == '\'';
    }

    public Optional<Match<T>> at(Sentence sentence, int from) {
        if (known(sentence, from).isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Optional<Match<T>> best = Optional.empty();
        for (int at = from; at < sentence.size() && parts.size() < longest; at++) {
            if (!counts(sentence.word(at))) {
                if (parts.isEmpty() || !Sentence.isAny(sentence.word(at), "-", ".")) {
                    break;
                }
                continue;
            }
            Optional<String> word = known(sentence, at);
            if (word.isEmpty()) {
                break;
            }
            parts.add(word.get());
            T found = names.get(String.join(" ", parts));
            if (found != null) {
                best = Optional.of(new Match<>(found, at + 1));
            }
        }
        return best;
    }

    private Optional<String> known(Sentence sentence, int at) {
        String word = sentence.word(at);
        if (words.contains(word)) {
            return Optional.of(word);
        }
        if (mistyped.isEmpty() || word.length() < MISTYPED_FROM - 1 || word.length() > 40) {
            return Optional.empty();
        }
        String added = mistyped.get(word);
        if (added != null) {
            return Optional.of(added);
        }
        for (String variant : shorter(word)) {
            String near =
                    words.contains(variant) && variant.length() >= MISTYPED_FROM ? variant : mistyped.get(variant);
            if (near != null && EditDistance.between(word, near, 1) <= 1) {
                return Optional.of(near);
            }
        }
        return Optional.empty();
    }

    /// The word without one of its letters.
    private static List<String> shorter(String word) {
        List<String> variants = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            variants.add(word.substring(0, i) + word.substring(i + 1));
        }
        return variants;
    }
}
