package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class MeaningSpaceTests {
    /// Two products that differ in their first number alone; the second differs as much among the texts of one.
    private static final List<MeaningSpace.Texts> PRODUCTS = List.of(
            new MeaningSpace.Texts(List.of(v(1, 1), v(1, -1)), List.of(v(4, 1), v(4, -1))),
            new MeaningSpace.Texts(List.of(v(-1, 1), v(-1, -1)), List.of(v(2, 1), v(2, -1))));

    @Test
    void countsMoreWhatTellsProductsApart() {
        MeaningSpace space = MeaningSpace.of(PRODUCTS);
        float[] own = space.passage(v(1, 1));
        assertThat(VectorUtil.dotProduct(own, space.passage(v(1, -1)))).isGreaterThan(0.3f);
        assertThat(VectorUtil.dotProduct(own, space.passage(v(-1, 1)))).isLessThan(-0.3f);
    }

    @Test
    void takesQuestionsFromTheirOwnMiddle() {
        MeaningSpace space = MeaningSpace.of(PRODUCTS);
        assertThat(VectorUtil.dotProduct(space.question(v(4, 1)), space.passage(v(1, 1))))
                .isCloseTo(1, within(1e-4f));
    }

    @Test
    void holdsWhereProductsHaveOneTextEach() {
        MeaningSpace space = MeaningSpace.of(List.of(
                new MeaningSpace.Texts(List.of(v(1, 0)), List.of()),
                new MeaningSpace.Texts(List.of(v(0, 1)), List.of())));
        assertThat(VectorUtil.dotProduct(space.question(v(1, 0)), space.passage(v(1, 0))))
                .isCloseTo(1, within(1e-4f));
        assertThat(VectorUtil.dotProduct(space.question(v(1, 0)), space.passage(v(0, 1))))
                .isNegative();
    }

    private static float[] v(float... numbers) {
        return numbers;
    }
}
