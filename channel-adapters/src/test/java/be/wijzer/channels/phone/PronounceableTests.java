package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronounceableTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | Open van 9:00 tot 12:30.                  | Open van 9 uur tot 12 uur 30.
            NL | Open 9-12 u. en 13.30-16.00 uur           | Open 9 uur tot 12 uur en 13 uur 30 tot 16 uur.
            NL | Kom om 9u30 of om 14u                     | Kom om 9 uur 30 of om 14 uur.
            NL | Op 14/03/2026 om 10.00 u                  | Op 14 maart 2026 om 10 uur.
            NL | Vanaf 2026-09-05                          | Vanaf 5 september 2026.
            NL | Op 31/02/2026                             | Op 31/02/2026.
            NL | Bel 056 12 34 56                          | Bel 0 5 6, 1 2, 3 4, 5 6.
            NL | Bel 056/12.34.56 of +32 460 00 00 01      | Bel 0 5 6, 1 2, 3 4, 5 6 of 0 4 6 0, 0 0, 0 0, 0 1.
            NL | Het kost € 12,50                          | Het kost 12 euro 50.
            NL | Dat is 25,00 euro of 1.250 €              | Dat is 25 euro of 1250 euro.
            NL | 6. Budget: 12,50 euro                     | 6: Budget: 12 euro 50.
            NL | vrijdag 4 december 2026 om 09:00          | vrijdag 4 december 2026 om 9 uur.
            NL | Speeluren: 14:00 tot 17:30                | Speeluren: 14 uur tot 17 uur 30.
            EN | 12.50 euros                               | 12 euros 50.
            NL | Gratis voor 1.500 inwoners                | Gratis voor 1500 inwoners.
            NL | Breng bv. je kaart mee (nr. 12)           | Breng bijvoorbeeld je kaart mee (nummer 12).
            NL | Van ma. t.e.m. 5 mei, incl. btw           | Van maandag tot en met 5 mei, inclusief btw.
            NL | 10 % korting & gratis                     | 10 procent korting en gratis.
            NL | Zaal van 80 m² en/of tuin                 | Zaal van 80 vierkante meter en of tuin.
            NL | Kijk op https://stad.be/paspoort?x=1.     | Kijk op de website.
            NL | Meer weten: www.stad.be                   | Meer weten: de website.
            NL | Mail info@stad.be                         | Mail info apenstaart stad punt be.
            NL | **Let op**: _breng_ `twee` foto's mee     | Let op: breng twee foto's mee.
            NL | Zie [de pagina](https://stad.be/x).       | Zie de pagina.
            NL | Goed gedaan! 🎉👍🏽                         | Goed gedaan!
            NL | Kerkstraat 14/3                           | Kerkstraat 14/3.
            NL | Je bent nummer 3                          | Je bent nummer 3.
            FR | Ouvert de 9h00 à 17h30, p. ex. le lundi   | Ouvert de 9 heures à 17 heures 30, par exemple le lundi.
            FR | Cela coûte 12,50 € (tél. 056 12 34 56)    | Cela coûte 12 euros 50 (téléphone 0 5 6, 1 2, 3 4, 5 6).
            EN | Open 9:00-17:30, e.g. on 14/03/2026       | Open 9 am to 5 30 pm, for example on 14 March 2026.
            DE | Geöffnet 9-17 Uhr, z. B. am 14.03.2026    | Geöffnet 9 Uhr bis 17 Uhr, zum Beispiel am 14. März 2026.
            """)
    void saysItTheWayPeopleDo(Language language, String written, String said) {
        assertThat(Pronounceable.of(written, language).text()).isEqualTo(said);
    }

    @Test
    void makesSentencesOfBulletsAndHeadings() {
        String written = """
                ## Wat breng je mee

                - je identiteitskaart
                * een foto
                1. Ga naar het loket
                2) Betaal""";
        assertThat(Pronounceable.of(written, Language.NL).text())
                .isEqualTo("Wat breng je mee. je identiteitskaart. een foto. 1: Ga naar het loket. 2: Betaal.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u200fb", "a\u202eb", "a\ufffeb", "a\ud83db", "a\ufeffb"})
    void dropsWhatCannotBeSaid(String written) {
        assertThat(Pronounceable.of(written, Language.NL).text()).isEqualTo("a b.");
    }

    @Test
    void keepsOtherScripts() {
        assertThat(Pronounceable.of("مرحبا بك", Language.NL).text()).isEqualTo("مرحبا بك.");
    }

    @Test
    void hasNothingToSayOfPictures() {
        assertThat(Pronounceable.of("🎉 \u0001", Language.NL).text()).isEmpty();
    }
}
