package be.wijzer.core.magda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Certificates.Issued;
import be.wijzer.core.certificates.http.MagdaCertificates;
import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.dossiers.http.MagdaDossiers;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MagdaSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Our questions and our reading, against MAGDA's schemas and what its own mock answers.
@Tag("shared")
class MagdaSchemaTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final NationalNumber AN = new NationalNumber("85630100260");
    private MagdaStandIn magda;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(MagdaSchemas.fixtures().isPresent(), "wijzer.shared names no folder");
        magda = new MagdaStandIn();
    }

    @AfterEach
    void stop() {
        if (magda != null) {
            magda.close();
        }
    }

    @Test
    void theQuestionForDossiersIsValid() {
        find();
        assertThat(MagdaSchemas.shared().orElseThrow().wrongInDossierQuestion(magda.question()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Certificate.class)
    void theQuestionForACertificateIsValid(Certificate certificate) {
        issue(certificate);
        assertThat(MagdaSchemas.shared().orElseThrow().wrongInCertificateQuestion(magda.question()))
                .isEmpty();
    }

    @Test
    void anInvalidQuestionIsSeen() {
        find();
        assertThat(MagdaSchemas.shared()
                        .orElseThrow()
                        .wrongInDossierQuestion(magda.question().replace("<INSZ>", "<INSZ>x")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            02663099890, 0, VAPH STL
            13622296581, 0, ''
            21712399756, 1, ''
            41630199781, -1, STL
            62680599650, -1, ''
            87671799614, -1, ''
            notfound   , 0, ''
            """)
    void readsWhatTheMockAnswers(String person, int dossiers, String silent) throws IOException {
        answers("GeefDossiers", person);
        assertThat(find()).isInstanceOfSatisfying(Found.Answered.class, answered -> {
            assertThat(String.join(" ", answered.silent())).isEqualTo(silent);
            if (dossiers >= 0) {
                assertThat(answered.dossiers()).hasSize(dossiers);
            } else {
                assertThat(answered.dossiers()).isNotEmpty();
            }
            assertThat(answered.dossiers())
                    .extracting(Dossier::name)
                    .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("\n"));
        });
    }

    @Test
    void readsRefusedCertificates() throws IOException {
        answers("GeefAttest", "99610100150");
        assertThat(issue(Certificate.LIFE)).isInstanceOf(Issued.Unavailable.class);
        answers("GeefAttest", "notfound");
        assertThat(issue(Certificate.LIFE)).isEqualTo(new Issued.Refused(Certificates.Reason.NOT_OFFERED));
    }

    private void answers(String service, String person) throws IOException {
        Path file = MagdaSchemas.fixtures().orElseThrow().resolve("answers/" + service + "/" + person + ".xml");
        magda.answers("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + Files.readString(file).replaceFirst("<\\?xml[^>]*>", "") + "</s:Body></s:Envelope>");
    }

    private Found find() {
        return new MagdaDossiers(Map.of(TOWN, magda.connection()), Clock.systemUTC()).of(TOWN, AN);
    }

    private Issued issue(Certificate certificate) {
        return new MagdaCertificates(
                        Map.of(TOWN, new MagdaCertificates.Issuer(magda.connection(), "99999")), Clock.systemUTC())
                .issue(new Certificates.Asked(UUID.randomUUID(), TOWN, AN, certificate, Language.NL));
    }
}
