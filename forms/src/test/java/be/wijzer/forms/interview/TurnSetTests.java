package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What residents say in the middle of a form, and what it should do.
class TurnSetTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            turns.tsv,        0.99
            more-turns.tsv,   0.99
            situations.tsv,   0.99
            situations-2.tsv, 0.95
            situations-3.tsv, 0.96
            situations-4.tsv, 0.98
            situations-5.tsv, 0.99
            situations-6.tsv, 0.97
            situations-7.tsv, 0.96
            situations-8.tsv, 0.97
            situations-9.tsv, 0.98
            values.tsv,       0.94
            values-2.tsv,     0.98
            unseen-2.tsv,     0.87
            unseen-3.tsv,     0.89
            unseen-4.tsv,     0.90
            unseen-5.tsv,     0.91
            """)
    void understandsMostTurns(String file, double goal) throws Exception {
        TurnSet set = TurnSet.measured(file);
        System.out.println(set);
        assertThat(set.share()).as(set.toString()).isGreaterThanOrEqualTo(goal);
    }
}
