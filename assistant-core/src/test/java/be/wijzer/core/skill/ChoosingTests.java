package be.wijzer.core.skill;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    ja | Ja, een medewerker | Ja, een medewerker
                    ja graag | Ja, een medewerker | Ja, een medewerker
                    oui | Oui, merci / Non | Oui, merci
                    nee bedankt | Ja, bedankt / Nee | Nee
                    JA! | Ja, versturen / Iets aanpassen | Ja, versturen
                    2 | Ja, versturen / Iets aanpassen | Iets aanpassen
                    de tweede | Verhuizen / Identiteitskaart | Identiteitskaart
                    identiteitskart | Verhuizen / Identiteitskaart | Identiteitskaart
                    verhiuzen | Verhuizen / Identiteitskaart | Verhuizen
                    """, delimiter = '|')
    void findsTheChoiceThatIsMeant(String said, String titles, String chosen) {
        assertThat(Choosing.from(choices(titles), new Utterance.Text(said)).map(Choice::title))
                .contains(chosen);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ja | Ja, vandaag / Ja, morgen
                    ja | Verhuizen / Jaarmarkt
                    nee | Ja, een medewerker
                    ja maar wat kost dat | Ja, bedankt / Nee
                    3 | Ja, bedankt / Nee
                    """, delimiter = '|')
    void takesNoChoiceThatIsNotClearlyMeant(String said, String titles) {
        assertThat(Choosing.from(choices(titles), new Utterance.Text(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'É\u00e9n café,  a.u.b.! ' | een cafe a u b
                    '¿Οδός ΣΟΦΟΣ?'           | οδος σοφος
                    'Nr. #12½ – 👍 İzmir'     | nr #12½ izmir
                    '…'                       | ''
                    """, delimiter = '|')
    void leavesOutAccentsAndPunctuation(String text, String plain) {
        assertThat(Choosing.plain(text)).isEqualTo(plain);
    }

    private static List<Choice> choices(String titles) {
        return Arrays.stream(titles.split(" / "))
                .map(title -> new Choice(title, title))
                .toList();
    }
}
