package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    private final Spelling spelling = Spelling.flemish();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Hallo, is het OPEN?        | hallo is het open ?
            één café                   | een cafe
            ’k heb ‘t gezien           | 'k heb 't gezien
            neeeeee!!!                 | nee
            ok 👍                      | ok 👍
            zaal 12                    | zaal 12
            """)
    void readsWords(String text, String words) {
        assertThat(String.join(" ", spelling.words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kheb nen pas nodig         | ik heb een reispas nodig
            moek efkes komen           | moet ik even komen
            kunde gij da nie           | kun je dat niet
            tis kapot op 14 mei        | het is kapot op ## mei
            """)
    void knowsFlemishForms(String text, String words) {
        assertThat(String.join(" ", spelling.standard(spelling.words(text)))).isEqualTo(words);
    }
}
