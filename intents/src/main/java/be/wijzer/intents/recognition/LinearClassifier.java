package be.wijzer.intents.recognition;

import java.util.List;

/// One logistic regression a label, each against the rest. The weights of a feature stand side by side, one a label;
/// the last row is the bias.
record LinearClassifier(List<String> labels, Halves weights) {
    int dimensions() {
        return weights.size() / labels.size() - 1;
    }

    /// The log-odds of each label, not yet comparable as probabilities.
    double[] scores(SparseVector vector) {
        int width = labels.size();
        double[] scores = new double[width];
        addRow(scores, dimensions(), 1);
        int[] indices = vector.indices();
        for (int i = 0; i < indices.length; i++) {
            addRow(scores, indices[i], vector.values()[i]);
        }
        return scores;
    }

    double[] scores(float[] vector) {
        double[] scores = new double[labels.size()];
        addRow(scores, vector.length, 1);
        for (int i = 0; i < vector.length; i++) {
            addRow(scores, i, vector[i]);
        }
        return scores;
    }

    private void addRow(double[] scores, int row, float value) {
        int start = row * scores.length;
        for (int label = 0; label < scores.length; label++) {
            scores[label] += weights.at(start + label) * value;
        }
    }

    /// The scores as probabilities that add up to 1, sharper the higher the given factor.
    static double[] probabilities(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] result = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            result[i] = Math.exp((scores[i] - highest) * sharpness);
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
