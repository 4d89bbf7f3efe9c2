package be.wijzer.core.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.PersonRegister.Answer;
import be.wijzer.core.identity.RegisteredPerson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeefPersoonTests {
    @Test
    void readsNameBirthAndHome() {
        assertThat(GeefPersoon.answer(answer("""
                <Inhoud><Persoon><INSZ>85641212403</INSZ>
                <Naam><Achternamen><Achternaam>Peeters</Achternaam></Achternamen>
                <Voornamen><Voornaam>Anna</Voornaam><Voornaam>Maria</Voornaam></Voornamen></Naam>
                <Geboorte><Datum>1985-04-12</Datum></Geboorte>
                <Adressen><Hoofdverblijfplaats><Straatnaam><String>Rue X</String><Taal>fr</Taal></Straatnaam>
                <Straatnaam><String>Kerkstraat</String><Taal>nl</Taal></Straatnaam><Huisnummer>12</Huisnummer>
                <Busnummer>3</Busnummer><Gemeentenaam><String>Voorbeeldstad</String></Gemeentenaam>
                <Postcode>9000</Postcode></Hoofdverblijfplaats></Adressen>
                </Persoon></Inhoud>""")))
                .isEqualTo(new Answer.Found(new RegisteredPerson(
                        "Anna Maria",
                        "Peeters",
                        Optional.of(LocalDate.of(1985, 4, 12)),
                        Optional.of(new RegisteredPerson.Residence(
                                "Kerkstraat", "12", Optional.of("3"), "9000", "Voorbeeldstad")))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            30001, NotFound
            40006, Unavailable
            99996, Unavailable
            """)
    void tellsAnUnknownPersonFromTrouble(String code, String answer) {
        String exception = "<Uitzonderingen><Uitzondering><Identificatie>" + code
                + "</Identificatie></Uitzondering></Uitzonderingen>";
        assertThat(GeefPersoon.answer(answer(exception)).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"not xml", "<a/>", "'<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>'"})
    void takesNonsenseForTrouble(String nonsense) {
        assertThat(GeefPersoon.answer(nonsense)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void asksInTheTownsName() {
        assertThat(GeefPersoon.question(
                        new NationalNumber("85641212403"),
                        "stad.be/<wijzer>",
                        "1300",
                        Instant.parse("2026-11-24T09:15:00Z")))
                .contains(
                        "<INSZ>85641212403</INSZ>", "stad.be/&lt;wijzer&gt;", "<Datum>2026-11-24</Datum>", "10:15:00");
    }

    @Test
    @Tag("shared")
    void readsWhatTheGovernmentsOwnStandInAnswers() throws Exception {
        String shared = System.getProperty("wijzer.shared", "");
        Assumptions.assumeFalse(shared.isEmpty(), "no shared folder");
        Path answers = Path.of(shared, "fixtures/magda/answers/GeefPersoon");
        assertThat(GeefPersoon.answer(Files.readString(answers.resolve("00600099536.xml"))))
                .isEqualTo(new Answer.Found(new RegisteredPerson(
                        "Hamid",
                        "Daoud",
                        Optional.empty(),
                        Optional.of(new RegisteredPerson.Residence(
                                "Dorpsstraat", "405", Optional.empty(), "3070", "Kortenberg")))));
        assertThat(GeefPersoon.answer(Files.readString(answers.resolve("00600099734.xml"))))
                .isInstanceOf(Answer.Found.class);
        assertThat(GeefPersoon.answer(Files.readString(answers.resolve("notfound.xml"))))
                .isEqualTo(new Answer.NotFound());
    }

    private static String answer(String content) {
        return "<r:GeefPersoonResponse xmlns:r=\"r\"><Repliek><Antwoorden><Antwoord>" + content
                + "</Antwoord></Antwoorden></Repliek></r:GeefPersoonResponse>";
    }
}
