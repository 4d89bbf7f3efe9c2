package be.wijzer.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MetaWebhooksTests {
    @Test
    void escapesWhatIsNotAsciiAndEverySlash() {
        String rendered = MetaWebhooks.rendered("{\"a\":\"café/😀\"}");
        assertThat(rendered).isEqualTo("{\"a\":\"caf\\u00e9\\/\\ud83d\\ude00\"}");
        assertThat(new JsonMapper().readTree(rendered).path("a").asString("")).isEqualTo("café/😀");
    }

    /// HMAC-SHA256 test case 2 of RFC 4231.
    @Test
    void signsWithHmacSha256() {
        assertThat(MetaWebhooks.hmac("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
