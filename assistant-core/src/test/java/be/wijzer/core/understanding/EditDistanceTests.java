package be.wijzer.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            kerkstraat, kerkstraat,   0
            kerkstraat, kerkstraatje, 2
            kerkstraat, kekstraat,    1
            kerkstraat, perkstraat,   1
            kerkstraat, kekrstraat,   1
            ab,         ba,           1
            '',         abc,          3
            abc,        '',           3
            zaal,       tuin,         4
            """)
    void countsLetters(String left, String right, int distance) {
        assertThat(EditDistance.between(left, right, 9)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kekrstraat, 1, 1
            kekrstraat, 0, 1
            dorpsplein, 2, 3
            kerk,       2, 3
            """)
    void stopsCountingPastTheLimit(String right, int limit, int distance) {
        assertThat(EditDistance.between("kerkstraat", right, limit)).isEqualTo(distance);
    }
}
