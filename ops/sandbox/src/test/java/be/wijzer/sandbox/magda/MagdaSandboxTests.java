package be.wijzer.sandbox.magda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Certificates.Issued;
import be.wijzer.core.certificates.Certificates.Reason;
import be.wijzer.core.certificates.http.MagdaCertificates;
import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.dossiers.http.MagdaDossiers;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.magda.MagdaConnection;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MagdaSchemas;
import be.wijzer.sandbox.SandboxApplication;
import be.wijzer.sandbox.residents.TestResident;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The assistant's own adapters against the stand-in, over SOAP.
class MagdaSandboxTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext sandbox;
    private static String address;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        address = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void behave() throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/control/magda"))
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
    }

    @Test
    void anHasThreeDossiersAndASilentSource() {
        assertThat(find("Anna")).isInstanceOfSatisfying(Found.Answered.class, answered -> {
            assertThat(answered.dossiers())
                    .extracting(Dossier::name)
                    .containsExactly(
                            "Omgevingsvergunning voor een carport", "Studietoelage 2026 - 2027", "Renovatiepremie");
            assertThat(answered.dossiers().getFirst().needsAction()).isTrue();
            assertThat(answered.dossiers().get(1).status().orElseThrow().code()).isEqualTo("InBehandeling");
            assertThat(answered.silent()).containsExactly("VAPH");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bram  , 0, 0
            Fatima, 2, 0
            Karim , 0, 2
            Lotte , 1, 0
            """)
    void theOthersHaveWhatIsWrittenOfThem(String username, int dossiers, int silent) {
        assertThat(find(username)).isInstanceOfSatisfying(Found.Answered.class, answered -> {
            assertThat(answered.dossiers()).hasSize(dossiers);
            assertThat(answered.silent()).hasSize(silent);
        });
    }

    @Test
    void aDossierMovesOn() throws Exception {
        Found before = find("Lotte");
        HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/control/dossiers/lotte/next"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        Dossier after = ((Found.Answered) find("Lotte")).dossiers().getFirst();
        assertThat(after.status().orElseThrow().code()).isEqualTo("Goedgekeurd");
        assertThat(after.version())
                .isNotEqualTo(((Found.Answered) before).dossiers().getFirst().version());
    }

    @ParameterizedTest
    @EnumSource(Certificate.class)
    void anGetsEachCertificateAsPdf(Certificate certificate) throws IOException {
        Issued issued = issue("Anna", certificate);
        assertThat(issued).isInstanceOf(Issued.Document.class);
        try (PDDocument pdf = Loader.loadPDF(((Issued.Document) issued).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Anna Peeters", "SPECIMEN");
        }
    }

    @Test
    void whatTheRegistersDontKnowIsRefused() {
        assertThat(issue("Marie", Certificate.NATIONALITY)).isEqualTo(new Issued.Refused(Reason.NOTHING_KNOWN));
        assertThat(issue("Fatima", Certificate.COHABITATION)).isEqualTo(new Issued.Refused(Reason.NOTHING_KNOWN));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a status     | {"status": 500}
            its own code | {"error": 60007}
            too busy     | {"error": 99996}
            late         | {"delayMillis": 2500}
            no answer    | {"dropAnswer": true}
            """, delimiter = '|')
    void failsWhenTold(String name, String order) throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/control/magda"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(order))
                        .build(),
                BodyHandlers.discarding());
        assertThat(find("Anna")).as(name).isInstanceOf(Found.Unavailable.class);
        assertThat(issue("Anna", Certificate.LIFE)).as(name).isInstanceOf(Issued.Unavailable.class);
    }

    @Tag("shared")
    @ParameterizedTest
    @CsvSource({"Anna", "Bram", "Fatima", "Karim", "Lotte"})
    void answersAreValid(String username) throws Exception {
        MagdaSchemas schemas = schemas();
        find(username);
        assertThat(schemas.wrongInAnswer(MagdaSchemas.DOSSIERS, lastAnswer())).isEmpty();
        issue(username, Certificate.COHABITATION);
        assertThat(schemas.wrongInAnswer(MagdaSchemas.CERTIFICATES, lastAnswer()))
                .isEmpty();
    }

    private static MagdaSchemas schemas() {
        assumeTrue(MagdaSchemas.shared().isPresent(), "wijzer.shared names no folder");
        return MagdaSchemas.shared().orElseThrow();
    }

    private static String lastAnswer() throws Exception {
        HttpResponse<String> journal = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/received/magda")).build(), BodyHandlers.ofString());
        var entries = JsonMapper.shared().readTree(journal.body());
        return entries.get(entries.size() - 1).path("answer").asString();
    }

    private static Found find(String username) {
        return new MagdaDossiers(Map.of(TOWN, connection("/magda/dossiers")), Clock.systemUTC())
                .of(TOWN, number(username));
    }

    private static Issued issue(String username, Certificate certificate) {
        return new MagdaCertificates(
                        Map.of(TOWN, new MagdaCertificates.Issuer(connection("/magda/attesten"), "99999")),
                        Clock.systemUTC())
                .issue(new Certificates.Asked(UUID.randomUUID(), TOWN, number(username), certificate, Language.NL));
    }

    private static NationalNumber number(String username) {
        return TestResident.called(username)
                .map(TestResident::nationalNumber)
                .map(NationalNumber::new)
                .orElseThrow();
    }

    private static MagdaConnection connection(String path) {
        return new MagdaConnection(
                URI.create(address + path), "voorbeeldstad.example/wijzer", "1300", Duration.ofSeconds(2));
    }
}
