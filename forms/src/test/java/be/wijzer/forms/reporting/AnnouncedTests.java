package be.wijzer.forms.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncedTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ik wil een put in de weg melden            | Een put in de weg
            Hallo, ik zou graag sluikstort melden.     | Sluikstort
            'k kom een kapotte lamp doorgeven          | Een kapotte lamp
            je voudrais signaler un trou dans la route | Un trou dans la route
            I want to report a broken street light     | A broken street light
            I'd like to report graffiti                | Graffiti
            ich möchte wilden Müll melden              | Wilden Müll
            er ligt sluikstort in de straat            | er ligt sluikstort in de straat
            ik wil iets melden: de lamp is stuk        | ik wil iets melden: de lamp is stuk
            melden                                     | melden
            """)
    void keepWhatIsReported(String said, String reported) {
        assertThat(Announced.in(said)).isEqualTo(reported);
    }
}
