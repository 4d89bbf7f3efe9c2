package be.wijzer.core.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.BackOffice.Delivery;
import be.wijzer.core.submissions.Submitted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookBackOfficeTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final Submitted FORM = new Submitted(
            "c1/t1/form",
            TOWN,
            new ConversationId("c1"),
            "parking_card",
            "Een parkeerkaart aanvragen",
            Language.NL,
            List.of(new Submitted.Line("name", "Naam", Optional.of("An Maes"), "An Maes", "resident")),
            NOW,
            Optional.empty());

    private StandIn town;
    private WebhookBackOffice office;

    @BeforeEach
    void start() throws Exception {
        town = new StandIn();
        office = new WebhookBackOffice(
                Map.of(TOWN, new WebhookBackOffice.Address(town.address("/forms"), "a secret")),
                Duration.ofMillis(700),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void signsWhatItBringsUnderTheSameKey() throws Exception {
        town.says("/forms", 200, "");
        assertThat(office.deliver(FORM)).isEqualTo(new Delivery.Taken());
        assertThat(office.deliver(FORM)).isEqualTo(new Delivery.Taken());
        StandIn.Heard heard = town.heard("/forms").getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = NOW.getEpochSecond() + "." + heard.body();
        assertThat(heard.header("Wijzer-signature"))
                .isEqualTo("t=" + NOW.getEpochSecond() + ",v1="
                        + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(heard.body()).contains(FORM.reference(), "\"value\":\"An Maes\"");
        assertThat(town.heard("/forms").stream()
                        .map(one -> one.header("Idempotency-key"))
                        .distinct())
                .containsExactly("c1/t1/form");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            201, Taken[]
            409, Taken[]
            400, Refused[reason=status 400]
            408, TryLater[reason=status 408]
            429, TryLater[reason=status 429]
            500, TryLater[reason=status 500]
            302, Refused[reason=status 302]
            """)
    void tellsARefusalFromTrouble(int status, String came) {
        town.says("/forms", status, "<html>");
        assertThat(office.deliver(FORM)).hasToString(came);
    }

    @Test
    void triesLaterWhereNothingOrHalfOfItComes() {
        town.goesSilent("/forms", "{\"taken\":true}", 2);
        assertThat(office.deliver(FORM)).hasToString("TryLater[reason=geen antwoord op tijd]");
        town.close();
        assertThat(office.deliver(FORM)).isInstanceOf(Delivery.TryLater.class);
    }
}
