package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls that come twice, from two sides, too late, broken or unsigned.
class VoiceTroubleTests {
    private final TwilioApi api = new TwilioApi();
    private final MemoryStore memory = new MemoryStore();
    private final PhoneLine line = new PhoneLine(api, memory);

    @AfterEach
    void close() {
        line.close();
        memory.close();
        api.close();
    }

    @Test
    void givesTheSameAnswerToEveryCopy() {
        Heard greeting = line.rings();
        assertThat(line.rings().xml()).isEqualTo(greeting.xml());
        Heard answer = line.says(greeting, "lijst");
        Heard chosen = line.presses(answer, "2");
        List<CompletableFuture<Heard>> copies = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> i % 2 == 0 ? line.says(greeting, "lijst") : line.presses(answer, "2")))
                .toList();
        for (int i = 0; i < copies.size(); i++) {
            assertThat(copies.get(i).join().xml()).isEqualTo(i % 2 == 0 ? answer.xml() : chosen.xml());
        }
        assertThat(line.errands.turns).hasValue(3);
    }

    @Test
    void answersParallelCopiesOfANewStepAlike() {
        Heard greeting = line.rings();
        List<String> answers = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> line.says(greeting, "paspoort").xml()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(line.errands.turns).hasValue(2);
    }

    @Test
    void aSecondKeyAtTheSameStepDoesNothing() {
        Heard choices = line.says(line.rings(), "lijst");
        Heard first = line.presses(choices, "1");
        assertThat(line.presses(choices, "2").xml()).isEqualTo(first.xml());
    }

    @Test
    void anotherNodeGoesOnWithTheCall() {
        Heard confirm = line.mumbles(line.says(line.rings(), "naam"), "Jan Peeters", "0.2");
        try (PhoneLine other = new PhoneLine(api, memory)) {
            Heard noted = other.presses(confirm, "1");
            assertThat(noted.text()).startsWith("Genoteerd: Jan Peeters.");
            assertThat(line.presses(confirm, "1").xml()).isEqualTo(noted.xml());
        }
    }

    @Test
    void twoCallsFromOneNumberAreTwoConversations() {
        line.says(line.rings(), "naam");
        line.call = "CA00000000000000000000000000000002";
        assertThat(line.rings().text()).startsWith("Dag, ik ben Wijzer.");
        assertThat(line.conversation().frames()).isEmpty();
    }

    @Test
    void asksForPatienceWhereATurnTakesLong() {
        line.errands.slowness = Duration.ofMillis(2600);
        Heard wait = line.says(line.rings(), "traag");
        assertThat(wait.text()).isEqualTo("Een ogenblik, ik zoek het op.");
        Heard done = line.answers(wait, Map.of());
        assertThat(done.text()).startsWith("Klaar.");
        assertThat(line.errands.turns).hasValue(2);
    }

    @Test
    void apologisesWhereSomethingBreaks() {
        Heard sorry = line.says(line.rings(), "kapot");
        assertThat(sorry.text()).startsWith("Sorry, er ging iets mis.");
        assertThat(sorry.has("Hangup")).isTrue();
    }

    @Test
    void asksTwilioToComeBackWhileTheStoreIsAway() {
        Heard greeting = line.rings();
        line.town.storeIsAway(true);
        String path = PhoneLine.path(greeting.attribute("Gather", "action"));
        line.post(path, Map.of("SpeechResult", "paspoort", "Confidence", "0.9"))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
        line.town.storeIsAway(false);
        assertThat(line.says(greeting, "paspoort").text()).startsWith("Een paspoort");
    }

    @Test
    void speaksValidXmlWhateverIsInIt() {
        Heard answer = line.says(line.rings(), "tekens");
        assertThat(answer.text()).startsWith("a b c en d שלום 'e'.");
        assertThat(line.says(answer, "x\u0001\ufffe <& 🎉 مرحبا").has("Gather")).isTrue();
    }

    @Test
    void hangingUpIsNotedOnceWhateverComesLater() {
        Heard greeting = line.rings();
        for (String status : List.of("completed", "in-progress", "completed", "ringing")) {
            line.post("/webhooks/twilio/voice/status", Map.of("CallStatus", status, "SequenceNumber", "2"))
                    .expectStatus()
                    .isOk();
        }
        line.says(greeting, "paspoort");
        assertThat(line.conversation().transcript().stream()
                        .filter(said ->
                                said instanceof Line.Heard heard && heard.utterance() instanceof Utterance.Left))
                .hasSize(1);
    }

    @Test
    void hangingUpDuringATurnHarmsNothing() {
        line.errands.slowness = Duration.ofMillis(800);
        Heard greeting = line.rings();
        CompletableFuture<Heard> turn = CompletableFuture.supplyAsync(() -> line.says(greeting, "traag"));
        line.post("/webhooks/twilio/voice/status", Map.of("CallStatus", "completed"))
                .expectStatus()
                .isOk();
        assertThat(turn.join().text()).startsWith("Klaar.");
    }

    @Test
    void theEndOfAnUnknownCallIsNothing() {
        line.post("/webhooks/twilio/voice/status", Map.of("CallStatus", "completed"))
                .expectStatus()
                .isOk();
        assertThat(line.town
                        .meters
                        .counter("wijzer.twilio.ignored", "why", "unknown-call")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void rejectsACallToAnotherNumber() {
        assertThat(Heard.of(line.post("/webhooks/twilio/voice", Map.of("To", "+3299999999"))
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .has("Reject"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /webhooks/twilio/voice/step,                  400
            /webhooks/twilio/voice/step?step=,            400
            /webhooks/twilio/voice/step?step=-1,          400
            /webhooks/twilio/voice/step?step=x,           400
            /webhooks/twilio/voice/step?step=99999999999, 400
            /webhooks/twilio/voice/step?step=7,           200
            """)
    void answersOddSteps(String path, int status) {
        line.post(path, Map.of()).expectStatus().isEqualTo(status);
    }

    @Test
    void refusesAnotherQueryThanTheSignedOne() {
        line.http
                .post()
                .uri("/webhooks/twilio/voice/step?step=2")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "x")
                .bodyValue("AccountSid=AC00000000000000000000000000000001")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
