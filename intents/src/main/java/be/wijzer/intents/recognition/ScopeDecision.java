package be.wijzer.intents.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Whether a sentence is something a town does: a small logistic regression over what the classifier and the
/// neighbours say, learned from sentences neither had seen, with the threshold that refuses few enough real questions.
///
/// @param means of the evidence in training
/// @param spreads its standard deviations
/// @param weights one for each piece of evidence and a bias
/// @param threshold the chance of being in scope below which a sentence is out of scope
record ScopeDecision(double[] means, double[] spreads, double[] weights, double threshold) {
    private static final double COST = 1;

    /// Everything is in scope.
    static ScopeDecision open(int evidence) {
        double[] ones = new double[evidence];
        Arrays.fill(ones, 1);
        return new ScopeDecision(new double[evidence], ones, new double[evidence + 1], 0);
    }

    /// @param refused the share of real questions that may be taken for out of scope
    static ScopeDecision learn(List<double[]> evidence, boolean[] inScope, double refused) {
        int width = evidence.getFirst().length;
        double[] means = new double[width];
        double[] spreads = new double[width];
        for (int i = 0; i < width; i++) {
            int piece = i;
            double mean =
                    evidence.stream().mapToDouble(row -> row[piece]).average().orElse(0);
            double variance = evidence.stream()
                    .mapToDouble(row -> (row[piece] - mean) * (row[piece] - mean))
                    .average()
                    .orElse(1);
            means[i] = mean;
            spreads[i] = Math.sqrt(variance) + 1e-6;
        }
        ScopeDecision scale = new ScopeDecision(means, spreads, new double[width + 1], 0);
        List<SparseVector> rows = evidence.stream().map(scale::standardised).toList();
        int[] labels =
                IntStream.range(0, inScope.length).map(i -> inScope[i] ? 0 : 1).toArray();
        Halves both = LinearTraining.train(rows, labels, List.of("in", "out"), width, COST)
                .weights();
        double[] weights =
                IntStream.rangeClosed(0, width).mapToDouble(i -> both.at(i * 2)).toArray();
        ScopeDecision learned = new ScopeDecision(means, spreads, weights, 0);
        double[] chances = IntStream.range(0, inScope.length)
                .filter(i -> inScope[i])
                .mapToDouble(i -> learned.chance(evidence.get(i)))
                .sorted()
                .toArray();
        return new ScopeDecision(means, spreads, weights, chances[(int) (chances.length * refused)]);
    }

    /// The chance that the sentence is in scope.
    double chance(double[] evidence) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < evidence.length; i++) {
            sum += weights[i] * (evidence[i] - means[i]) / spreads[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    boolean accepts(double chance) {
        return chance >= threshold;
    }

    private SparseVector standardised(double[] row) {
        float[] values = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = (float) ((row[i] - means[i]) / spreads[i]);
        }
        return new SparseVector(IntStream.range(0, row.length).toArray(), values);
    }
}
