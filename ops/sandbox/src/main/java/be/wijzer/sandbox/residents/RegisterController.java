package be.wijzer.sandbox.residents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Stands in for MAGDA's `Persoon.GeefPersoon-02.02`: answers for the test residents, and "no data" for others.
@RestController
class RegisterController {
    private static final Pattern NUMBER = Pattern.compile("<INSZ>(\\d{11})</INSZ>");

    @PostMapping(path = "/magda/persoon", produces = MediaType.TEXT_XML_VALUE + ";charset=UTF-8")
    String person(@RequestBody String question) {
        Matcher number = NUMBER.matcher(question);
        if (!question.contains("GeefPersoon") || !number.find()) {
            return answer(exception("20002", "INSZ ontbreekt of is ongeldig"));
        }
        Optional<TestResident> found = TestResident.numbered(number.group(1));
        return answer(
                found.map(RegisterController::known).orElseGet(() -> exception("30001", "Geen gegevens gevonden")));
    }

    private static String answer(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>
                <p:GeefPersoonResponse xmlns:p="http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02"><Repliek>
                <Context><Naam>GeefPersoon</Naam><Versie>02.02.0000</Versie></Context>
                <Antwoorden><Antwoord>%s</Antwoord></Antwoorden>
                </Repliek></p:GeefPersoonResponse>
                </soapenv:Body></soapenv:Envelope>
                """.formatted(content);
    }

    private static String exception(String code, String diagnosis) {
        return """
                <Uitzonderingen><Uitzondering><Identificatie>%s</Identificatie><Oorsprong>MAGDA</Oorsprong>\
                <Type>FOUT</Type><Diagnose>%s</Diagnose></Uitzondering></Uitzonderingen>""".formatted(code, diagnosis);
    }

    private static String known(TestResident resident) {
        TestResident.Home home = resident.home();
        String box = home.box().isEmpty() ? "" : "<Busnummer>" + home.box() + "</Busnummer>";
        return """
                <Inhoud><Persoon Bron="RR"><INSZ>%s</INSZ>
                <Naam><Achternamen><Achternaam>%s</Achternaam></Achternamen>\
                <Voornamen><Voornaam>%s</Voornaam></Voornamen></Naam>
                <Geboorte><Datum>%s</Datum></Geboorte>
                <Adressen><Hoofdverblijfplaats>
                <Straatnaam><String>%s</String><Taal>nl</Taal></Straatnaam><Huisnummer>%s</Huisnummer>%s
                <Gemeentenaam><String>%s</String><Taal>nl</Taal></Gemeentenaam><Postcode>%s</Postcode>
                </Hoofdverblijfplaats></Adressen></Persoon></Inhoud>""".formatted(
                        resident.nationalNumber(),
                        resident.familyName(),
                        resident.givenName(),
                        resident.born(),
                        home.street(),
                        home.number(),
                        box,
                        home.municipality(),
                        home.postalCode());
    }
}
