package be.wijzer.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.wijzer.channels.twilio.http.SdkClients;
import be.wijzer.core.channel.SendResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds our requests against Twilio's own OpenAPI files.
@Tag("shared")
class TwilioSpecificationTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONVERSATION = "CH00000000000000000000000000000001";

    private final TwilioApi api = new TwilioApi();
    private final TwilioAccount account = TwilioTown.account(Optional.of(api.address()));
    private final SdkClients clients = new SdkClients(Duration.ofSeconds(2));

    @BeforeAll
    static void findsTheSpecifications() {
        String folder = System.getProperty("wijzer.shared", "");
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "wijzer.shared names no folder");
    }

    @BeforeEach
    void answersNothing() {
        api.asked.clear();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void ourConversationRequestsAreTheirs() throws Exception {
        ConversationMessages messages = clients.conversationMessages();
        SendResult sent = messages.post(
                account,
                CONVERSATION,
                new ConversationMessages.Written("wijzer", "x".repeat(1600), "0b0e-1.2.0"),
                _ -> {});
        assertThat(sent).isInstanceOf(SendResult.Accepted.class);
        messages.find(account, CONVERSATION, "k");
        messages.keyOf(account, CONVERSATION, "IM00000000000000000000000000000001");
        assertThat(api.asked).hasSize(3);
        assertThat(complaints("twilio_conversations_v1.json")).isEmpty();
    }

    @Test
    void ourTextMessageRequestsAreTheirs() throws Exception {
        clients.textMessages().send(account, "+32460000001", "+32470000001", "De link: https://stad.be/x");
        clients.textMessages().find(account, "+32460000001", "+32470000001", "De link");
        assertThat(api.asked).hasSize(2);
        assertThat(complaints("twilio_api_v2010.json")).isEmpty();
    }

    @Test
    void aWrongRequestIsComplainedOf() throws Exception {
        clients.textMessages()
                .send(
                        new TwilioAccount(
                                account.municipality(),
                                "AC1",
                                account.authTokens(),
                                Optional.empty(),
                                List.of(),
                                account.api(),
                                account.publicUrl(),
                                Map.of(),
                                Optional.empty()),
                        "+32460000001",
                        "+32470000001",
                        "x");
        assertThat(complaints("twilio_api_v2010.json")).isNotEmpty();
    }

    private List<String> complaints(String file) throws Exception {
        Path folder = Path.of(System.getProperty("wijzer.shared"), "fixtures", "twilio-oai", "spec", "json");
        JsonNode specification = JSON.readTree(Files.readString(folder.resolve(file)));
        List<String> complaints = new ArrayList<>();
        for (TwilioApi.Asked asked : api.asked) {
            String path = asked.path().replaceFirst("^/twilio", "");
            List<Map.Entry<String, JsonNode>> known = specification.path("paths").properties().stream()
                    .filter(entry -> path.matches(
                            entry.getKey().replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\.")))
                    .filter(entry -> entry.getValue().has(asked.method().toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            if (known.size() != 1) {
                complaints.add("no such request: " + asked.method() + " " + path);
                continue;
            }
            JsonNode operation = known.getFirst().getValue().path(asked.method().toLowerCase(java.util.Locale.ROOT));
            pathParameters(known.getFirst().getKey(), path, operation, complaints);
            queryParameters(asked, operation, complaints);
            fields(asked, operation, specification, complaints);
        }
        return complaints;
    }

    private static void pathParameters(String template, String path, JsonNode operation, List<String> complaints) {
        String[] names = template.split("/");
        String[] values = path.split("/");
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                String name = names[i].replaceAll("[{}]|\\.json", "");
                String value = values[i].replace(".json", "");
                parameter(operation, "path", name)
                        .ifPresentOrElse(
                                found -> value(name, value, found.path("schema"), complaints),
                                () -> complaints.add("unknown path parameter " + name));
            }
        }
    }

    private static void queryParameters(TwilioApi.Asked asked, JsonNode operation, List<String> complaints) {
        asked.query()
                .forEach((name, values) -> parameter(operation, "query", name)
                        .ifPresentOrElse(
                                found -> values.forEach(value -> value(name, value, found.path("schema"), complaints)),
                                () -> complaints.add("unknown query parameter " + name)));
    }

    private static void fields(
            TwilioApi.Asked asked, JsonNode operation, JsonNode specification, List<String> complaints) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        asked.form().fields().forEach((name, values) -> {
            if (schema.path("properties").has(name)) {
                values.forEach(
                        value -> value(name, value, schema.path("properties").path(name), complaints));
            } else {
                complaints.add("unknown field " + name);
            }
        });
        schema.path("required").forEach(name -> {
            if (asked.form().first(name.asString()).isEmpty()) {
                complaints.add("missing field " + name.asString());
            }
        });
        assertThat(specification.path("openapi").asString()).startsWith("3.0");
    }

    private static Optional<JsonNode> parameter(JsonNode operation, String in, String name) {
        return operation.path("parameters").values().stream()
                .filter(one -> one.path("in").asString().equals(in)
                        && one.path("name").asString().equals(name))
                .findFirst();
    }

    private static void value(String name, String value, JsonNode schema, List<String> complaints) {
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asString())) {
            complaints.add(name + " doesn't match " + schema.path("pattern").asString());
        }
        if (schema.has("maxLength") && value.length() > schema.path("maxLength").asInt()) {
            complaints.add(name + " is too long");
        }
        if (schema.has("minLength") && value.length() < schema.path("minLength").asInt()) {
            complaints.add(name + " is too short");
        }
        if (schema.path("type").asString("").equals("integer")
                && (Long.parseLong(value) < schema.path("minimum").asLong(Long.MIN_VALUE)
                        || Long.parseLong(value) > schema.path("maximum").asLong(Long.MAX_VALUE))) {
            complaints.add(name + " is out of bounds");
        }
        if (schema.path("format").asString("").equals("phone-number") && !value.matches("\\+[1-9]\\d{6,14}")) {
            complaints.add(name + " is no phone number");
        }
    }
}
