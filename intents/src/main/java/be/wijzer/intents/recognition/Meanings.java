package be.wijzer.intents.recognition;

import java.util.Arrays;
import java.util.List;

/// The training sentences as sentence vectors: their middle, and how near another comes to one of them.
///
/// @param centre what is taken off every vector, since those of one model crowd in one corner
/// @param outside for each vector, whether it is an example of what a town doesn't do
record Meanings(float[] centre, float[][] vectors, boolean[] outside) {
    private static final float WEIGHT = 1.5f;

    static Meanings of(List<float[]> raw, boolean[] outside) {
        float[] centre = new float[raw.getFirst().length];
        for (float[] vector : raw) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vector[i] / raw.size();
            }
        }
        Meanings none = new Meanings(centre, new float[0][], outside);
        return new Meanings(centre, raw.stream().map(none::centred).toArray(float[][]::new), outside);
    }

    int dimensions() {
        return centre.length;
    }

    /// Taken off the centre and brought to length 1.
    float[] centred(float[] vector) {
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

    /// Word and letter features with the numbers of a centred vector behind them.
    SparseVector joined(SparseVector features, int dimensions, float[] centred) {
        int size = features.indices().length;
        int[] indices = Arrays.copyOf(features.indices(), size + centred.length);
        float[] values = Arrays.copyOf(features.values(), size + centred.length);
        for (int i = 0; i < centred.length; i++) {
            indices[size + i] = dimensions + i;
            values[size + i] = centred[i] * WEIGHT;
        }
        return new SparseVector(indices, values);
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

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
