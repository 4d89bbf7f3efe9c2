package be.wijzer.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTests {
    /// The example of Twilio's own libraries (RequestValidatorTest of twilio-java).
    private static final URI ADDRESS = URI.create("https://mycompany.com/myapp.php?foo=1&bar=2");
    private static final TwilioForm FORM =
            form("CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212");
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    @Test
    void acceptsWhatTwilioPublished() {
        assertThat(signature(SIGNATURE).isOf(List.of("12345"), ADDRESS, FORM)).isTrue();
    }

    @Test
    void acceptsAnyOfSeveralTokens() {
        assertThat(signature(SIGNATURE).isOf(List.of("new", "12345"), ADDRESS, FORM))
                .isTrue();
        assertThat(signature(SIGNATURE).isOf(List.of("new", "other"), ADDRESS, FORM))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://mycompany.com:443/myapp.php?foo=1&bar=2, true
            https://mycompany.com/myapp.php?foo=1&bar=2,     true
            http://mycompany.com/myapp.php?foo=1&bar=2,      false
            https://mycompany.com/myapp.php?foo=1,           false
            https://mycompany.com/myapp.php?foo=1&bar=3,     false
            https://other.com/myapp.php?foo=1&bar=2,         false
            """)
    void looksAtTheWholeAddress(URI address, boolean accepted) {
        assertThat(signature(SIGNATURE).isOf(List.of("12345"), address, FORM)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/x", "http://localhost/x"})
    void acceptsASignatureWithoutThePort(String signed) {
        String value = TwilioSignature.of("t", signed + "A1");
        assertThat(signature(value).isOf(List.of("t"), URI.create("http://localhost:8080/x"), form("A=1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Digits=1235
            Extra=1
            """)
    void noticesOtherFields(String field) {
        TwilioForm other =
                form("CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309&To=%2B18005551212&" + field);
        assertThat(signature(SIGNATURE).isOf(List.of("12345"), ADDRESS, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uA1A2B3", "uA2A1B3", "uA1A2A1B3"})
    void acceptsRepeatedFieldsInEitherManner(String signed) {
        String body = signed.equals("uA1A2A1B3") ? "B=3&A=1&A=2&A=1" : "B=3&A=2&A=1";
        assertThat(signature(TwilioSignature.of("t", signed.replace("u", "https://a.be/")))
                        .isOf(List.of("t"), URI.create("https://a.be/"), form(body)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "RSOYDt4T1cUTdK1PDd93/VVr8B8",
                "====",
                "\u00e9\ud83d\ude00",
                "rsoydt4t1cutdk1pdd93/vvr8b8="
            })
    void refusesGarbage(String value) {
        assertThat(signature(value).isOf(List.of("12345"), ADDRESS, FORM)).isFalse();
    }

    @Test
    void refusesAMissingOne() {
        assertThat(new TwilioSignature(Optional.empty()).isOf(List.of("12345"), ADDRESS, FORM))
                .isFalse();
    }

    private static TwilioSignature signature(String value) {
        return new TwilioSignature(Optional.of(value));
    }

    private static TwilioForm form(String body) {
        return TwilioForm.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
