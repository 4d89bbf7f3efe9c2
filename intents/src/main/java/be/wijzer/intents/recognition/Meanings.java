package be.wijzer.intents.recognition;

import java.util.List;
import java.util.stream.Stream;

/// The training sentences as sentence vectors: their middle, a classifier over them, and how near another comes to
/// one.
///
/// @param centre what is taken off every vector, since those of one model crowd in one corner
/// @param vectors centred, of length 1, and each in steps of its own: a quarter of the memory
/// @param outside for each vector, whether it is an example of what a town doesn't do
record Meanings(float[] centre, List<Steps> vectors, boolean[] outside, LinearClassifier classifier) {
    /// @param labels for each vector its number in `names`
    static Meanings learn(List<float[]> raw, int[] labels, List<String> names, boolean[] outside) {
        float[] centre = new float[raw.getFirst().length];
        for (float[] vector : raw) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vector[i] / raw.size();
            }
        }
        float[][] vectors = raw.stream().map(vector -> centred(vector, centre)).toArray(float[][]::new);
        return new Meanings(
                centre,
                Stream.of(vectors).map(Steps::of).toList(),
                outside,
                DenseTraining.train(vectors, labels, names));
    }

    float[] centred(float[] vector) {
        return centred(vector, centre);
    }

    Neighbours.Nearest nearest(float[] centred) {
        Steps asked = Steps.of(centred);
        float within = -1;
        float without = -1;
        for (int number = 0; number < outside.length; number++) {
            float likeness = vectors.get(number).dot(asked);
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
}
