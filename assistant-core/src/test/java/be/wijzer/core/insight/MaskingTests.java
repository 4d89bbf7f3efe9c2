package be.wijzer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail mij op jan.peeters@telenet.be aub                    | mail mij op [e-mail] aub
            mijn mail is an punt claes apenstaartje gmail punt com    | mijn mail is an punt [e-mail]
            bel me op 0475 12 34 56                                   | bel me op [telefoon]
            bel me op +32 475/12.34.56 na 5 uur                       | bel me op [telefoon] na 5 uur
            mijn gsm: 0475/12.34.56                                   | mijn gsm: [telefoon]
            telefoon 09 123 45 67                                     | telefoon [telefoon]
            stort het op BE68 5390 0754 7034                          | stort het op [rekening]
            stort het op be68539007547034                             | stort het op [rekening]
            mijn rijksregisternummer is 85.07.30-033.28               | mijn rijksregisternummer is [rijksregisternummer]
            85073003328 is mijn nummer                                | [rijksregisternummer] is mijn nummer
            de auto met nummerplaat 1-ABC-123 staat verkeerd          | de auto met nummerplaat [nummerplaat] staat verkeerd
            ik ben geboren op 12/03/1985                              | ik ben geboren op [datum]
            geboren 3 maart 1985 in Gent                              | geboren [datum] in Gent
            mijn dossier 2024-00123 sleept aan                        | mijn dossier [nummer] sleept aan
            dossiernummer OMV-2026012345                              | dossiernummer [nummer]
            ik woon in de Kerkstraat 14 bus 3                         | ik woon in de [adres]
            ik woon in de kerkstraat 14                               | ik woon in de [adres]
            het licht is stuk op de Gentsesteenweg                    | het licht is stuk op de [adres]
            ik woon in 9050 Gentbrugge                                | ik woon in [postcode] Gentbrugge
            mevrouw Van den Berghe van de burgerlijke stand           | mevrouw [naam] van de burgerlijke stand
            ik heet fatima, wat kost een pas?                         | ik heet [naam], wat kost een pas?
            mijn naam is Jan Peeters en ik zoek werk                  | mijn naam is [naam] en ik zoek werk
            ik ben Sofie De Smet                                      | ik ben [naam]
            is meneer peeters er vandaag?                             | is meneer [naam] er vandaag?
            ik zoek het nummer van Els Vermeulen                      | ik zoek het nummer van [naam]
            wat kost een speelstraat?                                 | wat kost een speelstraat?
            hoe vraag ik een Speelstraat aan                          | hoe vraag ik een Speelstraat aan
            ik ben onderweg 5 minuten                                 | ik ben onderweg 5 minuten
            wat kost een reispas voor een kind van 12 jaar            | wat kost een reispas voor een kind van 12 jaar
            is de premie 2027 al bekend?                              | is de premie 2027 al bekend?
            de boete is 350 euro                                      | de boete is 350 euro
            ik moet om 14 uur op het stadhuis zijn                    | ik moet om 14 uur op het stadhuis zijn
            Hoe vraag ik een kids-ID aan?                             | Hoe vraag ik een kids-ID aan?
            """)
    void takesOutWhatTellsWhoAsked(String question, String masked) {
        assertThat(Masking.masked(question)).isEqualTo(masked);
    }

    @Test
    void takesOutWhatTheRecognisersFound() {
        String question = "kheet lowie en ik woon in tstroatje 4, zaal 3 reserveren";
        List<Entity> entities = List.of(
                new Entity("name", 6, 11, "lowie", "Lowie"),
                new Entity("street", 26, 37, "tstroatje 4", "'t Straatje 4"),
                new Entity("room", 39, 45, "zaal 3", "zaal-3"),
                new Entity("name", 2, 9, "elders", "Elders"));
        assertThat(Masking.masked(question, entities))
                .isEqualTo("kheet [naam] en ik woon in [adres], zaal 3 reserveren");
    }

    @Test
    void keepsNoMoreThanTheQuestion() {
        assertThat(Masking.masked("hallo ".repeat(200))).hasSizeLessThan(310);
    }
}
