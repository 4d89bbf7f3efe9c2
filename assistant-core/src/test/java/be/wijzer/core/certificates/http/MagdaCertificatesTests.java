package be.wijzer.core.certificates.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Certificates.Issued;
import be.wijzer.core.certificates.Certificates.Reason;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.magda.MagdaStandIn;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagdaCertificatesTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final String PDF = "%PDF-1.6\nattest\n%%EOF\n";
    private MagdaStandIn magda;

    @BeforeEach
    void start() throws IOException {
        magda = new MagdaStandIn();
    }

    @AfterEach
    void stop() {
        magda.close();
    }

    @Test
    void givesTheDocument() {
        answers(document("85630100260", PDF));
        assertThat(issue(Certificate.LAST_WISHES, Language.FR))
                .isInstanceOfSatisfying(
                        Issued.Document.class,
                        document -> assertThat(document.pdf())
                                .asString(StandardCharsets.US_ASCII)
                                .isEqualTo(PDF));
        assertThat(magda.question())
                .contains("<Attest><Naam>Wijze teraardebestelling  rituelen</Naam><Taal>fr</Taal></Attest>")
                .contains("<GemeenteVanAfgifte>99999</GemeenteVanAfgifte></Criteria><Taal>nl</Taal>");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nothing known, 30001 , NOTHING_KNOWN
            unknown model, 45810 , NOT_OFFERED
            as seen      , 445810, NOT_OFFERED
            another      , 42001 , REFUSED
            """)
    void refusalsHaveAReason(String name, String code, Reason reason) {
        answers("<Uitzonderingen>" + MagdaStandIn.exceptions(code, "") + "</Uitzonderingen>");
        assertThat(issue(Certificate.LIFE, Language.NL)).as(name).isEqualTo(new Issued.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({"60007", "99996", "40006", "20002", "x"})
    void failuresOnTheWayMeanUnavailable(String code) {
        answers("<Uitzonderingen>" + MagdaStandIn.exceptions(code, "") + "</Uitzonderingen>");
        assertThat(issue(Certificate.LIFE, Language.NL)).isInstanceOf(Issued.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            half a file    , 85630100260, %PDF-1.6 attest
            no file        , 85630100260, <html>
            somebody else's, 83661503373, %PDF-1.6 %%EOF
            """)
    void aFileThatIsNotRightMeansUnavailable(String name, String person, String content) {
        answers(document(person, content));
        assertThat(issue(Certificate.LIFE, Language.NL)).as(name).isInstanceOf(Issued.Unavailable.class);
    }

    @Test
    void aSlowOrBrokenServiceMeansUnavailable() {
        answers(document("85630100260", PDF));
        magda.breaksOffAfter(400);
        assertThat(issue(Certificate.LIFE, Language.NL)).isInstanceOf(Issued.Unavailable.class);
        magda.breaksOffAfter(Integer.MAX_VALUE);
        magda.waits(1500);
        assertThat(issue(Certificate.LIFE, Language.NL)).isInstanceOf(Issued.Unavailable.class);
    }

    private static String document(String person, String content) {
        return "<Inhoud><Attest><INSZ>" + person + "</INSZ><Document>"
                + Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                + "</Document></Attest></Inhoud>";
    }

    private void answers(String answer) {
        magda.answers(MagdaStandIn.reply(
                "GeefAttest",
                "http://webservice.geefattestdienst-02_00.persoon-02_00.vip.vlaanderen.be",
                "<Antwoorden><Antwoord><Referte>v1</Referte>" + answer + "</Antwoord></Antwoorden>"));
    }

    private Issued issue(Certificate certificate, Language language) {
        return new MagdaCertificates(
                        Map.of(TOWN, new MagdaCertificates.Issuer(magda.connection(), "99999")), Clock.systemUTC())
                .issue(new Certificates.Asked(
                        UUID.randomUUID(), TOWN, new NationalNumber("85630100260"), certificate, language));
    }
}
