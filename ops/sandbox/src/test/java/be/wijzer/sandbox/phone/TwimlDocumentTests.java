package be.wijzer.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlDocumentTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Response><Say language="nl-BE">Dag</Say></Response>                                  | 0
            <Response><Say colour="red">Dag</Say></Response>                                      | 1
            <Response><Say> </Say></Response>                                                     | 1
            <Response><Gather input="dtmf speech" numDigits="1" language="nl-BE"/></Response>     | 0
            <Response><Gather input="telepathy"/></Response>                                      | 1
            <Response><Gather numDigits="0"/></Response>                                          | 1
            <Response><Gather language="fr-BE"/></Response>                                       | 1
            <Response><Gather speechTimeout="auto" finishOnKey="" timeout="5"/></Response>        | 0
            <Response><Gather><Dial>+3256000099</Dial></Gather></Response>                        | 1
            <Response><Gather><Say loop="2">Dag</Say></Gather></Response>                         | 0
            """)
    void warnsOfWhatTwilioDoesNotKnow(String twiml, int warnings) {
        List<String> heard = new ArrayList<>();
        if (TwimlDocument.read(twiml) instanceof TwimlDocument.Verbs(var verbs)) {
            verbs.forEach(verb -> VerbChecks.check(verb, heard::add));
        }
        assertThat(heard).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Response><Say>Dag</Response>
            <Answer/>
            niets
            <Response><Say>a &#1; b</Say></Response>
            <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Response><Say>&b;</Say></Response>
            """)
    void refusesWhatIsNotTwiml(String twiml) {
        assertThat(TwimlDocument.read(twiml)).isInstanceOf(TwimlDocument.Unreadable.class);
    }

    @Test
    void countsKeysUpToTheFinishingKeyAndTheNumberAsked() {
        assertThat(gathering("<Gather/>").counted("12#3")).isEqualTo("12");
        assertThat(gathering("<Gather numDigits='1'/>").counted("12")).isEqualTo("1");
        assertThat(gathering("<Gather finishOnKey=''/>").counted("1#")).isEqualTo("1#");
    }

    private static Gathering gathering(String gather) {
        if (TwimlDocument.read("<Response>" + gather + "</Response>") instanceof TwimlDocument.Verbs(var verbs)) {
            return Gathering.of(verbs.getFirst(), URI.create("http://localhost/voice"));
        }
        throw new AssertionError(gather);
    }
}
