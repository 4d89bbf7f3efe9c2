package be.wijzer.sandbox.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.wijzer.sandbox.meta.MetaWebhooks;
import be.wijzer.sandbox.town.Towns;
import be.wijzer.sandbox.webhook.Webhook;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sandbox against Meta's own specification and against payloads others recorded.
@Tag("shared")
class MetaSpecificationTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "urn:meta-whatsapp-cloud:v23.0-patched";
    private static Path shared;
    private static SchemaRegistry schemas;

    @BeforeAll
    static void locate() throws IOException {
        String folder = System.getProperty("wijzer.shared", "");
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "wijzer.shared names no folder");
        shared = Path.of(folder);
        String schema = Files.readString(
                shared.resolve("fixtures/facebook-openapi-patched/whatsapp-cloud-v23.patched.schema.json"));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, schema)));
    }

    private static boolean allows(String definition, JsonNode instance) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + definition));
        return schema.validate(instance).isEmpty();
    }

    @Test
    void refusesAtLeastWhatTheSchemaRefuses() {
        List<String> differences = new ArrayList<>();
        Samples.all().forEach(sample -> {
            boolean expected = sample.accepted() || !sample.schemaAgrees();
            if (allows("Message", sample.message()) != expected) {
                differences.add(sample.name());
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void sendsWebhooksTheSchemaAllows() {
        var events = new WhatsAppEvents(new MetaWebhooks(JSON));
        var town = Towns.all().getFirst();
        Instant at = Instant.parse("2026-03-09T09:15:00Z");
        for (WhatsAppUser user : List.of(
                WhatsAppUser.of("+32 470 00 00 01").orElseThrow(),
                WhatsAppUser.of("BE.13491208655302741918").orElseThrow())) {
            Map<String, Object> reply = Map.of(
                    "context", Map.of("from", "3256000001", "id", "wamid.1"),
                    "type", "interactive",
                    "interactive", Map.of("type", "button_reply", "button_reply", Map.of("id", "a", "title", "A")));
            Stream.of(
                            events.message(
                                    town, user, "wamid.2", at, Map.of("type", "text", "text", Map.of("body", "é/😀"))),
                            events.message(town, user, "wamid.3", at, reply),
                            events.status(
                                    town, user, Map.of("id", "wamid.1", "status", "read", "timestamp", "1750030073")))
                    .forEach(webhook -> assertThat(allows("WebhookPayload", body(webhook)))
                            .as(webhook.render().apply(0).body())
                            .isTrue());
        }
    }

    @Test
    void acceptsTheSendsOthersRecorded() throws IOException {
        for (String name :
                List.of("send-message-recipient-only", "send-message-phone-only", "send-message-to-and-recipient")) {
            Path file = shared.resolve("fixtures/restfb/src/test/resources/json/whatsapp/" + name + ".json");
            assertThat(MessageChecks.of(JSON.readTree(Files.readString(file))))
                    .as(name)
                    .isEmpty();
        }
    }

    private static JsonNode body(Webhook webhook) {
        return JSON.readTree(webhook.render().apply(0).body());
    }
}
