package be.wijzer.intents.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// Where the sentence vectors of one catalogue are compared. Those of one model crowd in one corner, questions in
/// another than texts, so each is taken from the middle of its kind; directions in which texts about the same product
/// differ as a matter of course are shortened (Fisher's linear discriminant), so that those in which products differ
/// count more.
final class MeaningSpace {
    /// Keeps directions that hardly occur from counting beyond measure; in shares of the usual spread.
    private static final double CAUTION = 2;

    /// More products tell no more of how texts about the same one differ.
    private static final int MOST_PRODUCTS = 400;

    private static final int ASKED = 200;

    private final float[] passages;
    private final float[] questions;
    private final double[][] spread;
    private final Cache<float[], float[]> asked = Caffeine.newBuilder()
            .executor(Runnable::run)
            .weakKeys()
            .maximumSize(ASKED)
            .build();

    private MeaningSpace(float[] passages, float[] questions, double[][] spread) {
        this.passages = passages;
        this.questions = questions;
        this.spread = spread;
    }

    /// A product's texts as the model gives them.
    record Texts(List<float[]> passages, List<float[]> questions) {
        int size() {
            return passages.size() + questions.size();
        }
    }

    static MeaningSpace of(List<Texts> products) {
        float[] passages = middle(
                products.stream().map(Texts::passages).flatMap(List::stream).toList());
        List<float[]> asked =
                products.stream().map(Texts::questions).flatMap(List::stream).toList();
        float[] questions = asked.isEmpty() ? passages : middle(asked);
        double[][] sums = new double[passages.length][passages.length];
        int count = 0;
        int step = Math.max(1, products.size() / MOST_PRODUCTS);
        for (int i = 0; i < products.size(); i += step) {
            count += spread(products.get(i), passages, questions, sums);
        }
        return new MeaningSpace(passages, questions, root(sums, Math.max(count, 1)));
    }

    /// Adds how the texts of one product differ from their own middle.
    private static int spread(Texts product, float[] passages, float[] questions, double[][] sums) {
        float[][] own = new float[product.size()][];
        int n = 0;
        for (float[] vector : product.passages()) {
            own[n++] = less(vector, passages);
        }
        for (float[] vector : product.questions()) {
            own[n++] = less(vector, questions);
        }
        float[] middle = middle(List.of(own));
        for (float[] vector : own) {
            float[] apart = less(vector, middle);
            for (int row = 0; row < apart.length; row++) {
                double left = apart[row];
                double[] sum = sums[row];
                for (int column = 0; column <= row; column++) {
                    sum[column] += left * apart[column];
                }
            }
        }
        return own.length;
    }

    /// The lower triangle whose product with its transpose is the spread (Cholesky).
    private static double[][] root(double[][] sums, int count) {
        int size = sums.length;
        double usual = 0;
        for (int i = 0; i < size; i++) {
            usual += sums[i][i] / count / size;
        }
        double caution = Math.max(usual * CAUTION, 1e-6);
        double[][] root = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = sums[row][column] / count + (row == column ? caution : 0);
                for (int k = 0; k < column; k++) {
                    rest -= root[row][k] * root[column][k];
                }
                root[row][column] = row == column ? Math.sqrt(rest) : rest / root[column][column];
            }
        }
        return root;
    }

    /// A text of the catalogue, of length 1; only zeros where it is the middle itself.
    float[] passage(float[] vector) {
        return placed(vector, passages);
    }

    /// A question, of length 1. One question is compared several times, with the same vector.
    float[] question(float[] vector) {
        return asked.get(vector, question -> placed(question, questions));
    }

    private float[] placed(float[] vector, float[] middle) {
        double[] placed = new double[vector.length];
        double squares = 0;
        for (int row = 0; row < placed.length; row++) {
            double[] factors = spread[row];
            placed[row] = (vector[row] - middle[row] - product(factors, placed, row)) / factors[row];
            squares += placed[row] * placed[row];
        }
        float[] result = new float[placed.length];
        double length = Math.sqrt(squares);
        for (int i = 0; length > 1e-6 && i < result.length; i++) {
            result[i] = (float) (placed[i] / length);
        }
        return result;
    }

    /// Of the first `size` of both; in four sums that don't wait for one another.
    private static double product(double[] left, double[] right, int size) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = 0;
        for (; k + 3 < size; k += 4) {
            first += left[k] * right[k];
            second += left[k + 1] * right[k + 1];
            third += left[k + 2] * right[k + 2];
            fourth += left[k + 3] * right[k + 3];
        }
        for (; k < size; k++) {
            first += left[k] * right[k];
        }
        return first + second + third + fourth;
    }

    static float[] middle(List<float[]> vectors) {
        float[] middle = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / vectors.size();
            }
        }
        return middle;
    }

    /// Of length 1, or only zeros.
    static float[] unit(float[] vector) {
        double length = Math.sqrt(VectorUtil.dotProduct(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; length > 1e-6 && i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static float[] less(float[] vector, float[] middle) {
        float[] less = new float[vector.length];
        for (int i = 0; i < less.length; i++) {
            less[i] = vector[i] - middle[i];
        }
        return less;
    }
}
