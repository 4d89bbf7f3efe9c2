package be.wijzer.sandbox.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SendChecksTests {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accepted | {`message`:{`text`:`a`}}
            accepted | {`message`:{`text`:`a`,`metadata`:`c/1`}}
            refused  | {`message`:{`text`:``}}
            refused  | {`message`:{}}
            refused  | {`message`:{`text`:`a`,`attachment`:{`type`:`image`,`payload`:{`url`:`https://example.be/a`}}}}
            refused  | {`sender_action`:`dance`}
            accepted | {`sender_action`:`typing_on`}
            refused  | {`sender_action`:`typing_on`,`message`:{`text`:`a`}}
            refused  | {`messaging_type`:`SOMETIMES`,`message`:{`text`:`a`}}
            refused  | {`messaging_type`:`MESSAGE_TAG`,`message`:{`text`:`a`}}
            refused  | {`messaging_type`:`MESSAGE_TAG`,`tag`:`ACCOUNT_UPDATE`,`message`:{`text`:`a`}}
            accepted | {`messaging_type`:`MESSAGE_TAG`,`tag`:`HUMAN_AGENT`,`message`:{`text`:`a`}}
            refused  | {`messaging_type`:`RESPONSE`,`tag`:`HUMAN_AGENT`,`message`:{`text`:`a`}}
            refused  | {`recipient`:{`id`:`ann`},`message`:{`text`:`a`}}
            refused  | {`recipient`:{},`message`:{`text`:`a`}}
            accepted | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`button`,`text`:`a`,`buttons`:[{`type`:`postback`,`title`:`b`,`payload`:`c`}]}}}}
            refused  | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`button`,`text`:`a`,`buttons`:[]}}}}
            refused  | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`button`,`text`:`a`,`buttons`:[{`type`:`postback`,`title`:`a title past twenty`,`payload`:``}]}}}}
            refused  | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`button`,`text`:`a`,`buttons`:[{`type`:`web_url`,`title`:`b`,`url`:`nowhere`}]}}}}
            refused  | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`generic`,`elements`:[{`title`:`a`}]}}}}
            accepted | {`message`:{`attachment`:{`type`:`template`,`payload`:{`template_type`:`generic`,`elements`:[{`title`:`a`,`subtitle`:`b`}]}}}}
            refused  | {`message`:{`attachment`:{`type`:`hologram`,`payload`:{}}}}
            """)
    void decidesAsMetaDoes(String decision, String request) {
        assertThat(SendChecks.of(request(request)).isEmpty()).isEqualTo(decision.equals("accepted"));
    }

    @ParameterizedTest
    @CsvSource({"2000,true", "2001,false"})
    void limitsTheText(int length, boolean accepted) {
        var request = request("{`message`:{`text`:`" + "a".repeat(length) + "`}}");
        assertThat(SendChecks.of(request).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "13,true", "14,false"})
    void limitsTheQuickReplies(int count, boolean accepted) {
        String replies = ("{`content_type`:`text`,`title`:`" + "t".repeat(30) + "`,`payload`:`p`},").repeat(count);
        var request = request(
                "{`message`:{`text`:`a`,`quick_replies`:[" + replies.substring(0, replies.length() - 1) + "]}}");
        assertThat(SendChecks.of(request).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void wantsARecipient() {
        assertThat(SendChecks.of(JSON.readTree("{\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"a\"}}")))
                .isNotEmpty();
    }

    private static JsonNode request(String sketch) {
        var request = (ObjectNode) JSON.readTree(sketch.replace('`', '"'));
        if (!request.has("recipient")) {
            request.putObject("recipient").put("id", "7000000000000001");
        }
        if (request.has("message") && !request.has("messaging_type")) {
            request.put("messaging_type", "RESPONSE");
        }
        return request;
    }
}
