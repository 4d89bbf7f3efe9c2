package be.wijzer.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TwilioSettingsTests {
    @Test
    void readsAMunicipalitysAccounts() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("wijzer.municipalities.voorbeeldstad.name", "Voorbeeldstad")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].account-sid", "AC1")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].auth-tokens", "one,two")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].conversations-service-sid", "IS1")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].phone-numbers[0]", "+32460000001")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].phone-numbers[1]", "+3256000001")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].base-url", "http://localhost:8090/twilio")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].public-url", "http://localhost:8080/")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[0].voices.nl", "Google.nl-BE-Wavenet-A")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[1].account-sid", "AC2")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[1].auth-tokens[0]", "three")
                .withProperty("wijzer.municipalities.voorbeeldstad.twilio[1].public-url", "https://chat.stad.be")
                .withProperty("wijzer.municipalities.tweededorp.name", "Tweededorp");
        List<TwilioAccount> accounts = TwilioSettings.accounts(environment);
        assertThat(accounts).hasSize(2);
        TwilioAccount account = accounts.getFirst();
        assertThat(account.municipality()).isEqualTo(new MunicipalityId("voorbeeldstad"));
        assertThat(account.authTokens()).containsExactly("one", "two");
        assertThat(account.conversationsService()).contains("IS1");
        assertThat(account.phoneNumbers()).containsExactly("+32460000001", "+3256000001");
        assertThat(account.api()).contains(URI.create("http://localhost:8090/twilio"));
        assertThat(account.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(account.voices()).isEqualTo(Map.of(Language.NL, "Google.nl-BE-Wavenet-A"));
        assertThat(accounts.get(1).conversationsService()).isEmpty();
        assertThat(accounts.get(1).api()).isEmpty();
    }

    @Test
    void hasNoneWithoutMunicipalities() {
        assertThat(TwilioSettings.accounts(new MockEnvironment())).isEmpty();
    }
}
