package be.wijzer.intents.knowledge;

import be.wijzer.intents.knowledge.Question.Alternative;
import be.wijzer.intents.knowledge.Question.Group;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The stems that a question may mean, weighed once for all the products it is compared with.
///
/// @param length the sum of the squares of their weights
record Meant(Map<String, Stem> stems, double length) {
    private static final Stem UNSAID = new Stem(0, 0);

    /// @param likeness from 0 to 1: how sure it is that the resident means this
    /// @param rarity what the stem tells
    record Stem(double likeness, double rarity) {
        double weight() {
            return likeness * rarity;
        }
    }

    static Meant of(Question question, Terms terms) {
        Map<String, Stem> stems = new HashMap<>();
        for (Group group : question.groups()) {
            for (Alternative alternative : group.alternatives()) {
                stems.merge(
                        alternative.stem(),
                        new Stem(alternative.likeness(), terms.rarity(alternative.stem())),
                        (a, b) -> a.likeness() >= b.likeness() ? a : b);
            }
        }
        double length = 0;
        for (Stem stem : stems.values()) {
            length += stem.weight() * stem.weight();
        }
        return new Meant(stems, length);
    }

    /// Of no likeness where the question doesn't mean it.
    Stem stem(String stem) {
        return stems.getOrDefault(stem, UNSAID);
    }

    /// What the question has in common with another one.
    double common(Set<String> asked) {
        double common = 0;
        for (Map.Entry<String, Stem> each : stems.entrySet()) {
            if (asked.contains(each.getKey())) {
                Stem stem = each.getValue();
                common += stem.rarity() * stem.weight();
            }
        }
        return common;
    }
}
