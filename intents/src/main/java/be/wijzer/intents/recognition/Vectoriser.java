package be.wijzer.intents.recognition;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Turns a sentence into features: words and pairs of words, and runs of 2 to 5 letters within a word, from the words
/// as written and as in the standard language together. Each of the two kinds is weighted by how rare it is (tf-idf)
/// and brought to length 1. What the training data doesn't have counts for nothing.
///
/// A feature is known by a 64-bit hash, so that no strings are kept: the sign bit tells words from letters.
final class Vectoriser {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final long WORD = 1L << 63;

    private final Spelling spelling;
    private final Compounds compounds;
    private final FeatureIndex index;
    private final float[] rarity;

    Vectoriser(Spelling spelling, Compounds compounds, FeatureIndex index, float[] rarity) {
        this.spelling = spelling;
        this.compounds = compounds;
        this.index = index;
        this.rarity = rarity;
    }

    /// Learns which features there are, and how rare each is.
    static Vectoriser learn(Spelling spelling, Compounds compounds, Collection<String> texts, int seenAtLeast) {
        FeatureIndex all = new FeatureIndex(1 << 16);
        int[] seen = new int[1 << 16];
        for (String text : texts) {
            long[] features = distinct(features(spelling, compounds, text));
            for (long feature : features) {
                int number = all.add(feature);
                if (number >= seen.length) {
                    seen = Arrays.copyOf(seen, seen.length * 2);
                }
                seen[number]++;
            }
        }
        FeatureIndex kept = new FeatureIndex(all.size());
        float[] rarity = new float[all.size()];
        for (int number = 0; number < all.size(); number++) {
            if (seen[number] >= seenAtLeast) {
                rarity[kept.add(all.feature(number))] =
                        (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + seen[number])));
            }
        }
        return new Vectoriser(spelling, compounds, kept, Arrays.copyOf(rarity, kept.size()));
    }

    int dimensions() {
        return rarity.length;
    }

    Compounds compounds() {
        return compounds;
    }

    FeatureIndex index() {
        return index;
    }

    float[] rarity() {
        return rarity;
    }

    SparseVector vector(String text) {
        long[] features = features(spelling, compounds, text);
        Arrays.sort(features);
        long[] found = new long[features.length];
        int size = 0;
        double words = 0;
        double letters = 0;
        for (int i = 0; i < features.length; ) {
            int next = i + 1;
            while (next < features.length && features[next] == features[i]) {
                next++;
            }
            int number = index.number(features[i]);
            if (number >= 0) {
                float value = (float) ((1 + Math.log(next - i)) * rarity[number]);
                found[size++] = (long) number << 32 | Float.floatToRawIntBits(value) & 0xffffffffL;
                if (features[i] < 0) {
                    words += value * value;
                } else {
                    letters += value * value;
                }
            }
            i = next;
        }
        return normalised(Arrays.copyOf(found, size), (float) Math.sqrt(words), (float) Math.sqrt(letters));
    }

    /// How much of a sentence the training data has words for, from 0 to 1.
    double familiarity(String text) {
        List<String> words = spelling.standard(spelling.words(text));
        if (words.isEmpty()) {
            return 0;
        }
        long known = words.stream()
                .filter(word -> index.number(hash(word, 0, word.length()) | WORD) >= 0)
                .count();
        return (double) known / words.size();
    }

    private SparseVector normalised(long[] found, float words, float letters) {
        Arrays.sort(found);
        int[] indices = new int[found.length];
        float[] values = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            indices[i] = (int) (found[i] >>> 32);
            values[i] = Float.intBitsToFloat((int) found[i]) / (index.feature(indices[i]) < 0 ? words : letters);
        }
        return new SparseVector(indices, values);
    }

    private static long[] distinct(long[] features) {
        return Arrays.stream(features).distinct().toArray();
    }

    private static long[] features(Spelling spelling, Compounds compounds, String text) {
        Features features = new Features();
        List<String> words = spelling.words(text);
        features.addSentence(words);
        List<String> standard = spelling.standard(words);
        if (!standard.equals(words)) {
            features.addSentence(standard);
        }
        for (String word : words) {
            for (String part : compounds.parts(word)) {
                features.add(hash(part, 0, part.length()) | WORD);
            }
        }
        return features.toArray();
    }

    /// FNV-1a, spread once more, without the sign.
    private static long hash(CharSequence text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return (hash * 0x9e3779b97f4a7c15L) & ~WORD;
    }

    private static final class Features {
        private long[] hashes = new long[256];
        private int size;

        void add(long hash) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            hashes[size++] = hash;
        }

        void addSentence(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                add(hash(word, 0, word.length()) | WORD);
                String pair = word + " " + (i + 1 < words.size() ? words.get(i + 1) : "");
                add(hash(pair, 0, pair.length()) | WORD);
                if (i == 0) {
                    String first = " " + word;
                    add(hash(first, 0, first.length()) | WORD);
                }
                addRuns("<" + word + ">");
            }
        }

        private void addRuns(String word) {
            for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
                for (int start = 0; start + length <= word.length(); start++) {
                    add(hash(word, start, start + length));
                }
            }
        }

        long[] toArray() {
            return Arrays.copyOf(hashes, size);
        }
    }
}
