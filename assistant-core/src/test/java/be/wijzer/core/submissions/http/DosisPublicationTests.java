package be.wijzer.core.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.BackOffice.Delivery;
import be.wijzer.core.submissions.Submitted;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DosisPublicationTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final String DOSSIERS = "/api/v2/dosis/dossiers";
    private static final String RESULTS = "/api/v1/dosis/resultaten/perUploadId";
    private static final Submitted FORM = form(Optional.of(new NationalNumber("85641212403")));

    private StandIn dosis;
    private RSAKey key;
    private DosisPublication publication;

    @BeforeEach
    void start() throws Exception {
        dosis = new StandIn();
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        publication = publication(new DosisAccount.Proof.Key(key.toJSONString()));
        dosis.says("/Token/", 200, "{\"access_token\":\"t1\",\"expires_in\":3600}");
        dosis.says(DOSSIERS, 200, "{\"Status\":\"OK\",\"UploadId\":\"x\"}");
    }

    private DosisPublication publication(DosisAccount.Proof proof) {
        DosisAccount account = new DosisAccount(
                dosis.address("/"),
                dosis.address("/Token/"),
                "client-1",
                proof,
                URI.create("https://voorbeeldstad.example/dossiers"),
                URI.create("https://voorbeeldstad.example/mijn"),
                Map.of("parking_card", "1234"),
                new DosisAccount.Service(
                        "Voorbeeldstad",
                        "Mobiliteit",
                        Optional.of("09 999 99 99"),
                        Optional.empty(),
                        Optional.empty()));
        return new DosisPublication(Map.of(TOWN, account), Duration.ofMillis(700), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        dosis.close();
    }

    private static Submitted form(Optional<NationalNumber> applicant) {
        return new Submitted(
                "c1/t1/form",
                TOWN,
                new ConversationId("c1"),
                "parking_card",
                "Een parkeerkaart aanvragen",
                Language.NL,
                List.of(new Submitted.Line("name", "Naam", Optional.of("An Maes"), "An Maes", "resident")),
                NOW,
                applicant);
    }

    @Test
    void takesWhatHasAnApplicantAndAProduct() {
        assertThat(publication.takes(FORM)).isTrue();
        assertThat(publication.takes(form(Optional.empty()))).isFalse();
    }

    @Test
    void tellsThatItWasHandedInAndNothingOfTheAnswers() {
        Delivery.Accepted accepted = (Delivery.Accepted) publication.deliver(FORM);
        StandIn.Heard heard = dosis.heard(DOSSIERS).getFirst();
        assertThat(heard.header("Authorization")).isEqualTo("Bearer t1");
        assertThat(heard.body()).doesNotContain("An Maes");
        JsonNode told = JsonMapper.shared().readTree(heard.body());
        assertThat(told.at("/Identificatie/Bron").asString()).isEqualTo("https://voorbeeldstad.example/dossiers");
        assertThat(told.at("/Identificatie/DossierNummer").asString()).isEqualTo(FORM.reference());
        assertThat(told.path("UploadId").asString()).isEqualTo(accepted.ticket());
        assertThat(told.path("Naam").asString()).isEqualTo("Een parkeerkaart aanvragen");
        assertThat(told.path("WijzigingsDatum").asString()).isEqualTo("2026-11-24T10:15:00+01:00");
        assertThat(told.path("TypeDossierCode").asString()).isEqualTo("DossierStatus");
        assertThat(told.at("/Status/VlaamsCode").asString()).isEqualTo("Ingediend");
        assertThat(told.at("/Status/Actie/ActieNodig").asBoolean(true)).isFalse();
        assertThat(told.at("/Producten/0/Id").asString()).isEqualTo("1234");
        assertThat(told.at("/DossierBeheerder/Dienst").asString()).isEqualTo("Mobiliteit");
        assertThat(told.at("/Agenten/0/Identificatie").asString()).isEqualTo("85641212403");
        assertThat(told.at("/Agenten/0/Toegangsrechten/0/Code").asString()).isEqualTo("Raadpleger");
    }

    @Test
    void tellsTheSameHoweverOften() {
        publication.deliver(FORM);
        publication.deliver(FORM);
        assertThat(dosis.heard(DOSSIERS).stream().map(StandIn.Heard::body).distinct())
                .hasSize(1);
        assertThat(dosis.heard("/Token/")).hasSize(1);
    }

    @Test
    void provesItselfWithItsKey() throws Exception {
        publication.deliver(FORM);
        Map<String, String> asked = fields(dosis.heard("/Token/").getFirst().body());
        assertThat(asked).containsEntry("grant_type", "client_credentials").containsEntry("scope", "DosisImport");
        SignedJWT proof = SignedJWT.parse(asked.get("client_assertion"));
        assertThat(proof.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        assertThat(proof.getHeader().getKeyID()).isEqualTo("k1");
        assertThat(proof.getJWTClaimsSet().getIssuer()).isEqualTo("client-1");
        assertThat(proof.getJWTClaimsSet().getAudience())
                .containsExactly(dosis.address("/token").toString());
        assertThat(proof.getJWTClaimsSet().getExpirationTime().toInstant()).isBefore(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void provesItselfWithASecretWhereItHasNoKey() {
        publication = publication(new DosisAccount.Proof.Secret("s"));
        assertThat(publication.deliver(FORM)).isInstanceOf(Delivery.Accepted.class);
        assertThat(dosis.heard("/Token/").getFirst().header("Authorization")).isEqualTo("Basic Y2xpZW50LTE6cw==");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"Succes": true, "Fouten": [], "VerwerktVoorOpvraging": true}        | Taken
            200 | {"Succes": true}                                                     | Taken
            200 | {"Succes": false, "Fouten": [{"Omschrijving": "Onbekend product"}]}  | Refused[reason=Onbekend product]
            200 | {"Fout": true}                                                       | Refused[reason=fout]
            200 | {"Succes": false, "Fouten": []}                                      | Accepted[ticket=u1]
            200 | {}                                                                   | Accepted[ticket=u1]
            200 | <html>                                                               | Accepted[ticket=u1]
            404 | {}                                                                   | Accepted[ticket=u1]
            500 | {}                                                                   | TryLater[reason=status 500]
            400 | {"description": "uploadId ontbreekt"}                                | Refused[reason=status 400: uploadId ontbreekt]
            """)
    void asksWhatCameOfIt(int status, String body, String came) {
        dosis.says(RESULTS, status, body);
        assertThat(publication.outcome(FORM, "u1").toString()).startsWith(came);
        assertThat(dosis.heard(RESULTS).getFirst().path()).endsWith("?uploadId=u1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"errors": [{"description": "Agent 85.64.12-124.03 is ongeldig"}]} | Refused[reason=status 400: Agent *** is ongeldig]
            400 | nonsense                                                           | Refused[reason=status 400]
            429 | {}                                                                 | TryLater[reason=status 429]
            500 | {}                                                                 | TryLater[reason=status 500]
            403 | {}                                                                 | TryLater[reason=status 403]
            """)
    void tellsARefusalFromTrouble(int status, String body, String came) {
        dosis.says(DOSSIERS, status, body);
        assertThat(publication.deliver(FORM)).hasToString(came);
    }

    @Test
    void asksForAnotherTokenWhereTheOldOneIsNotTaken() {
        dosis.says(DOSSIERS, 401, "");
        publication.deliver(FORM);
        dosis.says(DOSSIERS, 200, "{}");
        assertThat(publication.deliver(FORM)).isInstanceOf(Delivery.Accepted.class);
        assertThat(dosis.heard("/Token/")).hasSize(2);
    }

    @Test
    void triesLaterWhereNothingOrHalfOfItComes() {
        dosis.goesSilent(DOSSIERS, "{\"Status\":\"OK\"}", 3);
        assertThat(publication.deliver(FORM)).isInstanceOf(Delivery.TryLater.class);
        publication = publication(new DosisAccount.Proof.Secret("s"));
        dosis.says("/Token/", 200, "<html>");
        assertThat(publication.deliver(FORM))
                .hasToString("TryLater[reason=geen toegang: een antwoord dat niet te lezen is]");
        dosis.says("/Token/", 503, "{}");
        assertThat(publication.deliver(FORM)).hasToString("TryLater[reason=geen toegang: status 503]");
        dosis.close();
        assertThat(publication.deliver(FORM)).isInstanceOf(Delivery.TryLater.class);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
