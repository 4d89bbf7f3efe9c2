package be.wijzer.sandbox.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.sandbox.meta.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class MessageChecksTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decidesAsMetaDoes(Sample sample) {
        List<Finding> findings = MessageChecks.of(sample.message());
        assertThat(findings.isEmpty()).as("%s: %s", sample.name(), findings).isEqualTo(sample.accepted());
    }

    @Test
    void namesTheCodeOfWhatIsMissing() {
        var message = JSON.readTree("{\"messaging_product\":\"whatsapp\",\"to\":\"32470000001\",\"type\":\"text\"}");
        assertThat(MessageChecks.of(message)).extracting(Finding::code).containsExactly(131008);
    }

    @Test
    void takesReadingWithTypingOnlyWhenItIsComplete() {
        assertThat(MessageChecks.ofReading(JSON.readTree("""
                        {"messaging_product":"whatsapp","status":"read","message_id":"wamid.1",
                         "typing_indicator":{"type":"text"}}"""))).isEmpty();
        assertThat(MessageChecks.ofReading(JSON.readTree("{\"messaging_product\":\"whatsapp\",\"status\":\"read\"}")))
                .isNotEmpty();
    }
}
