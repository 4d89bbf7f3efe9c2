package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNamesTests {
    private final OwnNames names = OwnNames.of(Stream.of(
                    "Gent", "Mechelen", "Brugge", "Knokke-Heist", "Sint-Niklaas", "Boom", "Voorbeeldstad")
            .map(name -> new Municipality(id(name), name, List.of(Language.NL), Duration.ofDays(1), "09 000 00 00"))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gent          | hoe laat sluit het stadhuis van Gent        | hoe laat sluit het stadhuis van onze stad
            Gent          | de GENTSE zwembaden                         | de onze stad zwembaden
            Gent          | in Genk, niet in Gent                       | in Genk, niet in onze stad
            Gent          | ik wacht op de agent                        | ik wacht op de agent
            Mechelen      | de mechelse markt                           | de onze stad markt
            Brugge        | is het Brugs museum open                    | is het onze stad museum open
            Knokke-Heist  | een bouwvergunning in Knokke                | een bouwvergunning in onze stad
            Knokke-Heist  | een bouwvergunning in Knokke-Heist          | een bouwvergunning in onze stad
            Sint-Niklaas  | de bib van sint niklaas en van Sint-Truiden | de bib van onze stad en van Sint-Truiden
            Boom          | er ligt een boom op straat                  | er ligt een boom op straat
            Voorbeeldstad | het stadhuis van Gent                       | het stadhuis van Gent
            """)
    void areNoOtherTowns(String town, String text, String made) {
        assertThat(names.made(id(town), text)).isEqualTo(made);
    }

    @Test
    void makeAQuestionOfTheTownsOwn() {
        IntentModel model = new Models().shipped();
        String text = "wat zijn de openingsuren van het stadhuis van Gent";
        assertThat(model.judge(text, null).intent().name()).isEqualTo("out_of_scope");
        assertThat(model.judge(names.made(id("Gent"), text), null).intent().name())
                .isEqualTo("opening_hours");
    }

    private static MunicipalityId id(String name) {
        return new MunicipalityId(name.toLowerCase(Locale.ROOT));
    }
}
