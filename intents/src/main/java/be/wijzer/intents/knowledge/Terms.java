package be.wijzer.intents.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stems of one catalogue version: in how many products each occurs, and what that tells.
final class Terms {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private int products;

    /// Counts one product.
    ///
    /// @param all every stem of it
    /// @param names the stems of its title and keywords
    void add(Collection<String> all, Collection<String> names) {
        products++;
        new HashSet<>(all).forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        named.addAll(names);
    }

    boolean contains(String stem) {
        return frequencies.containsKey(stem);
    }

    /// In a title or a keyword of any product.
    boolean names(String stem) {
        return named.contains(stem);
    }

    Set<String> named() {
        return named;
    }

    /// Inverse document frequency, as BM25 has it; the highest for a stem that doesn't occur.
    double rarity(String stem) {
        int frequency = frequencies.getOrDefault(stem, 0);
        return Math.log(1 + (products - frequency + 0.5) / (frequency + 0.5));
    }

    double rarity(List<String> stems) {
        return stems.stream().mapToDouble(this::rarity).sum();
    }
}
