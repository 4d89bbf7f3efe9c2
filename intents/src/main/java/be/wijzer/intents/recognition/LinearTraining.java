package be.wijzer.intents.recognition;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.stream.IntStream;

/// Trains classifiers with liblinear: L2-regularised logistic regression, the labels side by side on all cores.
final class LinearTraining {
    private static final double TOLERANCE = 0.1;

    static {
        Linear.disableDebugOutput();
    }

    private LinearTraining() {}

    /// @param labels for each vector its number in `names`
    /// @param cost what an error costs against large weights
    static LinearClassifier train(
            List<SparseVector> vectors, int[] labels, List<String> names, int dimensions, double cost) {
        Feature[][] rows = new Feature[vectors.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(vectors.get(i), dimensions);
        }
        return new LinearClassifier(
                List.copyOf(names), Halves.of(weights(rows, labels, names.size(), dimensions, cost)));
    }

    private static float[] weights(Feature[][] rows, int[] labels, int width, int dimensions, double cost) {
        float[] weights = new float[(dimensions + 1) * width];
        IntStream.range(0, width).parallel().forEach(label -> {
            double[] column = oneAgainstRest(rows, labels, label, dimensions, cost);
            for (int row = 0; row < column.length; row++) {
                weights[row * width + label] = (float) column[row];
            }
        });
        return weights;
    }

    private static double[] oneAgainstRest(Feature[][] rows, int[] labels, int label, int dimensions, double cost) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = dimensions + 1;
        problem.x = rows;
        problem.y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            problem.y[i] = labels[i] == label ? 1 : -1;
        }
        problem.bias = 1;
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR_DUAL, cost, TOLERANCE));
        double[] weights = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] column = new double[dimensions + 1];
        for (int i = 0; i < column.length; i++) {
            column[i] = weights[i] * sign;
        }
        return column;
    }

    private static Feature[] row(SparseVector vector, int dimensions) {
        int[] indices = vector.indices();
        Feature[] row = new Feature[indices.length + 1];
        for (int i = 0; i < indices.length; i++) {
            row[i] = new FeatureNode(indices[i] + 1, vector.values()[i]);
        }
        row[indices.length] = new FeatureNode(dimensions + 1, 1);
        return row;
    }
}
