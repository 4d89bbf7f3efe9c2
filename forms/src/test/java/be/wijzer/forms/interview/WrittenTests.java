package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTests {
    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "2.50, 2.5", "999999999999, 999999999999"})
    void takesANumber(String number, String value) {
        assertThat(Written.number(FieldType.NUMBER, new BigDecimal(number)).map(Object::toString))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({"12, 12.00", "2.5, 2.50"})
    void writesASumWithItsCents(String number, String value) {
        assertThat(Written.number(FieldType.AMOUNT, new BigDecimal(number))).contains(value);
    }

    @Test
    void takesNoNumberBeyondAllMeasure() {
        BigDecimal huge = new BigDecimal("9".repeat(40));
        assertThat(Written.number(FieldType.NUMBER, huge)).isEmpty();
        assertThat(Written.number(FieldType.NUMBER, huge.negate())).isEmpty();
        assertThat(Written.number(FieldType.AMOUNT, huge)).isEmpty();
    }
}
