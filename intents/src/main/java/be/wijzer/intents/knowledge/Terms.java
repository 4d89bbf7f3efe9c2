package be.wijzer.intents.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stems of one catalogue version: in how many products each occurs, and what that tells.
final class Terms {
    private static final double MENTION = 0.15;
    private static final double USUAL_SIZE = 120;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, Integer> namings = new HashMap<>();
    private int products;

    /// Counts one product.
    ///
    /// @param all every stem of it
    /// @param names the stems of its title and keywords
    void add(Collection<String> all, Collection<String> names) {
        products++;
        new HashSet<>(all).forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        new HashSet<>(names).forEach(stem -> namings.merge(stem, 1, Integer::sum));
    }

    boolean contains(String stem) {
        return frequencies.containsKey(stem);
    }

    /// In a title or a keyword of any product.
    boolean names(String stem) {
        return namings.containsKey(stem);
    }

    Set<String> named() {
        return namings.keySet();
    }

    /// Inverse document frequency, as BM25 has it; the highest for a stem that doesn't occur. A product that is named
    /// by a stem counts in full, one that merely mentions it ("breng je identiteitskaart mee") little.
    double rarity(String stem) {
        int named = namings.getOrDefault(stem, 0);
        double frequency = named + MENTION * (frequencies.getOrDefault(stem, 0) - named);
        return Math.log(1 + (products - frequency + 0.5) / (frequency + 0.5));
    }

    /// What brings sums of rarities to the size they have in a catalogue of a hundred and twenty products.
    double scale() {
        return Math.log(1 + USUAL_SIZE) / Math.log(1 + Math.max(products, 1));
    }

    double rarity(List<String> stems) {
        return stems.stream().mapToDouble(this::rarity).sum();
    }
}
