package be.wijzer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an installation with a collector exports over OTLP, read as the collector reads it.
class TelemetryTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PHONE = "32470123456";
    private static final String WORDS = "ik ben annelies peeters, wat kost een reispaspoort voor mijn zoon wannes";
    private static Collector collector;
    private static Vendors vendors;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        collector = new Collector();
        vendors = new Vendors();
        node = RunningNode.start(
                "telemetry",
                "memory",
                vendors.address(),
                "management.otlp.metrics.export.enabled=true",
                "management.otlp.metrics.export.url=" + collector.address() + "/v1/metrics",
                "management.otlp.metrics.export.step=1s",
                "management.opentelemetry.tracing.export.otlp.endpoint=" + collector.address() + "/v1/traces",
                "management.tracing.sampling.probability=1.0");
    }

    @AfterAll
    static void stop() {
        node.close();
        vendors.close();
        collector.close();
    }

    @Test
    void exportsOneTraceFromTheWebhookToTheSendAndNothingPersonal() {
        assertThat(node.post(Signed.WHATSAPP, Signed.whatsapp(PHONE, "wamid.telemetry", WORDS))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(named("turn")).isNotEmpty();
            assertThat(named("send")).isNotEmpty();
            assertThat(collector.metrics())
                    .anyMatch(name -> name.contains("wijzer.turn"))
                    .anyMatch(name -> name.contains("wijzer.send"))
                    .anyMatch(name -> name.contains("wijzer.outbox.age"));
        });
        Span turn = named("turn").getFirst();
        Span send = named("send").getFirst();
        assertThat(send.getTraceId()).isEqualTo(turn.getTraceId());
        assertThat(send.getParentSpanId()).isEqualTo(turn.getSpanId());
        assertThat(spansOf(turn.getTraceId()))
                .as("the request that brought it")
                .anyMatch(span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(Collector.attributes(turn))
                .containsEntry("wijzer.channel", "whatsapp")
                .containsEntry("wijzer.municipality", "voorbeeldstad")
                .containsEntry("wijzer.outcome", "done")
                .containsKey("wijzer.question.decision")
                .containsKey("wijzer.question.intent");
        assertThat(Collector.attributes(send))
                .containsEntry("wijzer.channel", "whatsapp")
                .containsEntry("wijzer.municipality", "voorbeeldstad")
                .containsEntry("wijzer.send.outcome", "Accepted");
        for (byte[] exported : collector.bytes()) {
            String text = new String(exported, UTF_8).toLowerCase() + new String(exported, ISO_8859_1).toLowerCase();
            assertThat(text).doesNotContain(List.of("470123456", "annelies", "peeters", "wannes", "reispaspoort voor"));
        }
    }

    private static List<Span> named(String name) {
        return collector.spans().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static List<Span> spansOf(ByteString trace) {
        return collector.spans().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}
