package be.wijzer.intents.recognition;

import java.util.List;
import java.util.Random;

/// Logistic regression over vectors without zeros, all labels in one softmax, by AdaGrad. liblinear keeps each number
/// of a
/// vector as an object: for these that would be more than a small installation's whole memory.
final class DenseTraining {
    private static final int ROUNDS = 20;
    private static final float STEP = 0.5f;
    private static final float DECAY = 2e-5f;

    private DenseTraining() {}

    static LinearClassifier train(float[][] vectors, int[] labels, List<String> names) {
        int width = names.size();
        int dimensions = vectors[0].length;
        float[] weights = new float[(dimensions + 1) * width];
        float[] history = new float[weights.length];
        int[] order = new int[vectors.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(dimensions);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int number : order) {
                double[] slopes = LinearClassifier.probabilities(scores(weights, vectors[number], width), 1);
                slopes[labels[number]] -= 1;
                step(weights, history, vectors[number], slopes);
            }
        }
        return new LinearClassifier(List.copyOf(names), Halves.of(weights));
    }

    private static double[] scores(float[] weights, float[] vector, int width) {
        double[] scores = new double[width];
        for (int row = 0; row <= vector.length; row++) {
            float value = row == vector.length ? 1 : vector[row];
            for (int label = 0; label < width; label++) {
                scores[label] += weights[row * width + label] * value;
            }
        }
        return scores;
    }

    private static void step(float[] weights, float[] history, float[] vector, double[] slopes) {
        for (int row = 0; row <= vector.length; row++) {
            float value = row == vector.length ? 1 : vector[row];
            int start = row * slopes.length;
            for (int label = 0; label < slopes.length; label++) {
                float slope = (float) slopes[label] * value + DECAY * weights[start + label];
                history[start + label] += slope * slope;
                weights[start + label] -= STEP * slope / (float) Math.sqrt(history[start + label] + 1e-6f);
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
