package be.wijzer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reispas:wrong reispas:no                          | reispas:wrong
            reispas:no                                        | reispas:no
            reispas:wrong reispas:no reispas:no               | reispas:wrong reispas:no
            reispas:wrong reispas:unclear reispas:no          | reispas:wrong reispas:unclear
            reispas:wrong rijbewijs:no reispas:no             | reispas:wrong rijbewijs:no
            reispas:no reispas:wrong reispas:no               | reispas:no reispas:wrong
            reispas:wrong reispas:unclear reispas:no reispas:no | reispas:wrong reispas:unclear
            """)
    void tellAReasonOnTheLineOfItsJudgement(String judged, String lines) {
        assertThat(Judgements.lines(questions(judged))).isEqualTo(questions(lines));
    }

    private static List<AskedQuestion> questions(String judged) {
        return Arrays.stream(judged.split(" "))
                .map(one -> one.split(":"))
                .map(one -> new AskedQuestion(
                        "1", Instant.EPOCH, "wat kost dat?", "website", "nl", one[1], one[0], 0.5, "1"))
                .toList();
    }
}
