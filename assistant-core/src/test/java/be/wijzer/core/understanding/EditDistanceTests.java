package be.wijzer.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            kerkstraat, kerkstraat,   0, 0
            kerkstraat, kerkstraatje, 2, 2
            kerkstraat, kekstraat,    1, 1
            kerkstraat, perkstraat,   1, 1
            kerkstraat, kekrstraat,   2, 1
            ab,         ba,           2, 1
            '',         abc,          3, 3
            abc,        '',           3, 3
            zaal,       tuin,         4, 4
            """)
    void countsLetters(String left, String right, int between, int withSwaps) {
        assertThat(EditDistance.between(left, right)).isEqualTo(between);
        assertThat(EditDistance.withSwaps(left, right, 9)).isEqualTo(withSwaps);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kekrstraat, 1, 1
            kekrstraat, 0, 1
            dorpsplein, 2, 3
            kerk,       2, 3
            """)
    void stopsCountingPastTheLimit(String right, int limit, int withSwaps) {
        assertThat(EditDistance.withSwaps("kerkstraat", right, limit)).isEqualTo(withSwaps);
    }
}
