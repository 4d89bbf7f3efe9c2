package be.wijzer.intents.recognition;

import java.util.List;

/// The training sentences as sentence vectors: their middle, a classifier over them, and how near another comes to
/// one.
///
/// @param centre what is taken off every vector, since those of one model crowd in one corner
/// @param vectors centred and of length 1
/// @param outside for each vector, whether it is an example of what a town doesn't do
record Meanings(float[] centre, float[][] vectors, boolean[] outside, LinearClassifier classifier) {
    /// @param labels for each vector its number in `names`
    static Meanings learn(List<float[]> raw, int[] labels, List<String> names, boolean[] outside) {
        float[] centre = new float[raw.getFirst().length];
        for (float[] vector : raw) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vector[i] / raw.size();
            }
        }
        float[][] vectors = raw.stream().map(vector -> centred(vector, centre)).toArray(float[][]::new);
        return new Meanings(centre, vectors, outside, DenseTraining.train(vectors, labels, names));
    }

    float[] centred(float[] vector) {
        return centred(vector, centre);
    }

    Neighbours.Nearest nearest(float[] centred) {
        float within = -1;
        float without = -1;
        for (int number = 0; number < vectors.length; number++) {
            float likeness = dot(vectors[number], centred);
            if (outside[number]) {
                without = Math.max(without, likeness);
            } else {
                within = Math.max(within, likeness);
            }
        }
        return new Neighbours.Nearest(within, without);
    }

    private static float[] centred(float[] vector, float[] centre) {
        float[] result = new float[centre.length];
        double length = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = vector[i] - centre[i];
            length += result[i] * result[i];
        }
        float scale = (float) (1 / Math.sqrt(Math.max(length, 1e-12)));
        for (int i = 0; i < result.length; i++) {
            result[i] *= scale;
        }
        return result;
    }

    /// Four sums side by side, since a processor adds four numbers in the time one sum takes.
    private static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + c + d;
    }
}
