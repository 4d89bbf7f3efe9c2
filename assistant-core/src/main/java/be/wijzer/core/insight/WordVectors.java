package be.wijzer.core.insight;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Questions as vectors of their words and the pieces of those, rare ones weighing more: what tells likeness where
/// there is no model of meaning.
final class WordVectors {
    private static final int DIMENSIONS = 1024;
    private static final int PIECE = 4;
    private static final int TELLING = 4;
    private static final Set<String> EMPTY = Set.of(
            "de",
            "het",
            "een",
            "en",
            "van",
            "in",
            "is",
            "ik",
            "je",
            "mijn",
            "voor",
            "op",
            "te",
            "aan",
            "met",
            "dat",
            "die",
            "wat",
            "hoe",
            "waar",
            "wanneer",
            "kan",
            "kun",
            "moet",
            "mag",
            "wil",
            "er",
            "om",
            "bij",
            "naar",
            "als",
            "of",
            "niet",
            "ook",
            "nog",
            "dan",
            "zijn",
            "heb",
            "hebben",
            "heeft",
            "worden",
            "wordt",
            "jullie",
            "u",
            "uw",
            "we",
            "wij",
            "dit",
            "deze",
            "zo",
            "maar",
            "iets",
            "geen",
            "wel",
            "daar",
            "hier",
            "welke",
            "wie",
            "naam",
            "adres",
            "nummer",
            "telefoon",
            "datum",
            "mail",
            "le",
            "la",
            "les",
            "des",
            "the",
            "and",
            "der",
            "das");

    private final Map<String, Double> rarity;

    private WordVectors(Map<String, Double> rarity) {
        this.rarity = rarity;
    }

    static WordVectors learn(Collection<String> texts) {
        Map<String, Integer> in = new HashMap<>();
        texts.forEach(text -> new HashSet<>(words(text)).forEach(word -> in.merge(word, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        in.forEach((word, n) ->
                rarity.put(word, EMPTY.contains(word) ? 0.05 : Math.log(1 + texts.size() / (double) n)));
        return new WordVectors(rarity);
    }

    /// The words in small letters, without accents.
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    float[] of(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : words(text)) {
            float weight = rarity.getOrDefault(word, 1.0).floatValue();
            vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += weight;
            for (int i = 0; word.length() > PIECE && i + PIECE <= word.length(); i++) {
                vector[Math.floorMod(("#" + word.substring(i, i + PIECE)).hashCode(), DIMENSIONS)] +=
                        weight / (word.length() - PIECE + 1);
            }
        }
        return normal(vector);
    }

    /// The words that set some texts apart.
    List<String> telling(List<String> texts) {
        Map<String, Double> weights = new HashMap<>();
        texts.forEach(text -> new HashSet<>(words(text))
                .stream()
                        .filter(word -> !EMPTY.contains(word) && word.length() > 2)
                        .forEach(word -> weights.merge(word, rarity.getOrDefault(word, 1.0), Double::sum)));
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(TELLING)
                .map(Map.Entry::getKey)
                .toList();
    }

    static float[] normal(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] normal = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            normal[i] = length == 0 ? 0 : (float) (vector[i] / length);
        }
        return normal;
    }

    static double cosine(float[] one, float[] other) {
        double lengths = Math.sqrt(dot(one, one) * dot(other, other));
        return lengths == 0 ? 0 : dot(one, other) / lengths;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
