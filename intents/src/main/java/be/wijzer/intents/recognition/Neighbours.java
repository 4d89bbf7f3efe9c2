package be.wijzer.intents.recognition;

import java.util.List;

/// The training sentences by feature, to tell how near a sentence comes to one that is known. Features that more than
/// one sentence in twenty has are left out: they say little and cost most.
///
/// @param starts for each feature, where its entries begin; one more for the end
/// @param sentences the sentence of each entry
/// @param values the feature's value in that sentence
/// @param outside for each sentence, whether it is an example of what a town doesn't do
record Neighbours(int[] starts, int[] sentences, Halves values, boolean[] outside) {
    private static final int COMMON = 20;

    /// @param outside for each vector, whether it is an example of what a town doesn't do
    static Neighbours of(List<SparseVector> vectors, boolean[] outside, int dimensions) {
        int[] counts = new int[dimensions];
        for (SparseVector vector : vectors) {
            for (int index : vector.indices()) {
                counts[index]++;
            }
        }
        int[] starts = new int[dimensions + 1];
        for (int i = 0; i < dimensions; i++) {
            starts[i + 1] = starts[i] + (counts[i] * COMMON > vectors.size() + COMMON * COMMON ? 0 : counts[i]);
        }
        int[] sentences = new int[starts[dimensions]];
        float[] values = new float[sentences.length];
        int[] filled = starts.clone();
        for (int number = 0; number < vectors.size(); number++) {
            SparseVector vector = vectors.get(number);
            for (int i = 0; i < vector.indices().length; i++) {
                int index = vector.indices()[i];
                if (starts[index + 1] > starts[index]) {
                    sentences[filled[index]] = number;
                    values[filled[index]++] = vector.values()[i];
                }
            }
        }
        return new Neighbours(starts, sentences, Halves.of(values), outside);
    }

    /// The likeness, from 0 to 1, to the nearest sentence a town is for and to the nearest it isn't for.
    Nearest nearest(SparseVector vector) {
        float[] likeness = new float[outside.length];
        for (int i = 0; i < vector.indices().length; i++) {
            int index = vector.indices()[i];
            float value = vector.values()[i];
            for (int entry = starts[index]; entry < starts[index + 1]; entry++) {
                likeness[sentences[entry]] += value * values.at(entry);
            }
        }
        float within = 0;
        float without = 0;
        for (int number = 0; number < likeness.length; number++) {
            if (outside[number]) {
                without = Math.max(without, likeness[number]);
            } else {
                within = Math.max(within, likeness[number]);
            }
        }
        return new Nearest(within / 2, without / 2);
    }

    /// Two kinds of features of length 1 each make a likeness of at most 2, halved here.
    record Nearest(double inScope, double outOfScope) {}
}
