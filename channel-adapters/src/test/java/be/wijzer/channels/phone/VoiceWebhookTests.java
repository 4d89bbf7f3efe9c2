package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.core.conversation.HandOver;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class VoiceWebhookTests {
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
    void greetsAndListens() {
        Heard greeting = line.rings();
        assertThat(greeting.text()).startsWith("Dag, ik ben Wijzer. Praat gewoon. Druk sterretje");
        assertThat(greeting.text()).contains("For English, press hash.");
        assertThat(greeting.attribute("Say", "language")).isEqualTo("nl-BE");
        assertThat(greeting.attribute("Say", "voice")).isEqualTo("Polly.Lisa-Neural");
        Element gather = greeting.all("Gather").getFirst();
        assertThat(gather.getAttribute("input")).isEqualTo("dtmf speech");
        assertThat(gather.getAttribute("language")).isEqualTo("nl-BE");
        assertThat(gather.getAttribute("bargeIn")).isEqualTo("true");
        assertThat(gather.getAttribute("actionOnEmptyResult")).isEqualTo("true");
        assertThat(gather.getAttribute("numDigits")).isEqualTo("1");
        assertThat(gather.getAttribute("action"))
                .isEqualTo("https://chat.voorbeeldstad.be/webhooks/twilio/voice/step?step=1");
    }

    @Test
    void answersAQuestionAndReadsNoAddress() {
        Heard answer = line.says(line.rings(), "paspoort");
        assertThat(answer.text())
                .isEqualTo("Een paspoort kost 75 euro. Zie de website. Wil je de link in een sms? Zeg sms of druk 9.");
        assertThat(answer.xml()).doesNotContain("stad.be/paspoort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "ja", "sms", "stuur een sms"})
    void sendsTheLinkByTextMessageOnce(String wish) {
        Heard answer = line.says(line.rings(), "paspoort");
        Heard sent = wish.equals("9") ? line.presses(answer, wish) : line.says(answer, wish);
        Heard again = wish.equals("9") ? line.presses(answer, wish) : line.says(answer, wish);
        assertThat(sent.text()).startsWith("Ik heb je de link in een sms gestuurd.");
        assertThat(again.xml()).isEqualTo(sent.xml());
        assertThat(api.posts()).hasSize(1);
        assertThat(api.posts().getFirst().form().first("To")).contains(PhoneLine.MOBILE);
        assertThat(api.posts().getFirst().form().first("From")).contains("+32460000001");
        assertThat(api.posts().getFirst().form().first("Body"))
                .contains(
                        "Voorbeeldstad: de link waar je om vroeg.\nPaspoort aanvragen\nhttps://stad.be/paspoort?a=1&b=2");
    }

    @Test
    void sendsOneTextMessageWhereTwilioStumbles() {
        api.answer(asked -> asked.method().equals("POST") ? TwilioApi.error(503, 20503) : api.usual(asked));
        Heard sent = line.presses(line.says(line.rings(), "paspoort"), "9");
        assertThat(api.posts()).hasSize(1);
        assertThat(sent.text()).startsWith("Ik heb je de link in een sms gestuurd.");
    }

    @Test
    void saysSoWhereNoTextMessageCouldBeSent() {
        api.answer(_ -> TwilioApi.error(400, 21610));
        assertThat(line.presses(line.says(line.rings(), "paspoort"), "9").text())
                .startsWith("Dat sms'je versturen lukt nu niet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3256123456", "anonymous", "+266696687", "", "+", "client:jan"})
    void offersNoTextMessageToWhomItCannotReach(String from) {
        line.from = from;
        Heard answer = line.says(line.rings(), "paspoort");
        assertThat(answer.text()).contains("Je vindt dit ook op onze website.").doesNotContain("sms");
        assertThat(line.presses(answer, "9").has("Gather")).isTrue();
        assertThat(api.asked).isEmpty();
    }

    @Test
    void readsChoicesAsKeys() {
        Heard choices = line.says(line.rings(), "lijst");
        assertThat(choices.text())
                .startsWith("Welke dienst? Druk 1 of zeg: Loket A1. Druk 2 of zeg: Loket B2.")
                .contains("Druk 6 of zeg: Loket F6. Druk 8 voor de volgende mogelijkheden.")
                .doesNotContain("Loket G7");
        assertThat(choices.attribute("Gather", "hints")).startsWith("Loket A1, Loket B2");
        assertThat(line.presses(choices, "2").text()).startsWith("Gekozen: d2.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2,           d8
            twee,        d8
            nummer twee, d8
            loket h8,    d8
            Loket B2.,   d2
            """)
    void countsTheChoicesOfEachPage(String answer, String chosen) {
        Heard choices = line.says(line.rings(), "lijst");
        Heard next = line.presses(choices, "8");
        assertThat(next.text()).startsWith("Druk 1 of zeg: Loket G7.");
        Heard heard = answer.length() == 1 ? line.presses(next, answer) : line.says(next, answer);
        assertThat(heard.text()).startsWith("Gekozen: " + chosen + ".");
    }

    @Test
    void turnsBackToTheFirstPage() {
        Heard page = line.says(line.rings(), "lijst");
        for (int i = 0; i < 3; i++) {
            page = line.says(page, "meer");
        }
        assertThat(page.text()).startsWith("Druk 1 of zeg: Loket A1.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ja,       yes
            Ja.,      yes
            nee hoor, no
            1,        yes
            2,        no
            """)
    void takesABareYesForTheChoiceThatBeginsWithIt(String answer, String chosen) {
        Heard question = line.says(line.rings(), "stoppen");
        Heard heard = answer.length() == 1 ? line.presses(question, answer) : line.mumbles(question, answer, "0.1");
        assertThat(heard.text()).startsWith("Gekozen: " + chosen + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.31", "0", "0.0", "", "x", "7"})
    void asksWhetherItHeardWell(String confidence) {
        Heard question = line.says(line.rings(), "naam");
        Heard confirm = line.mumbles(question, "Jan <Peeters>", confidence);
        assertThat(confirm.text()).startsWith("Ik hoorde: Jan Peeters. Klopt dat?");
        assertThat(line.says(confirm, "ja dat klopt").text()).startsWith("Genoteerd: Jan Peeters.");
        assertThat(line.conversation().transcript())
                .anyMatch(said -> said instanceof Line.Heard heard
                        && heard.utterance().equals(new Utterance.Spoken("Jan <Peeters>", java.util.Optional.of(1.0))));
    }

    @Test
    void listensOnceMoreAfterANo() {
        Heard confirm = line.mumbles(line.says(line.rings(), "naam"), "Jan Pieters", "0.2");
        Heard again = line.presses(confirm, "2");
        assertThat(again.text()).isEqualTo("Oké, dan luister ik nog eens. Hoe heet je?");
        assertThat(line.says(again, "Jan Peeters").text()).startsWith("Genoteerd: Jan Peeters.");
    }

    @Test
    void takesTheNextWordsForTheAnswer() {
        Heard confirm = line.mumbles(line.says(line.rings(), "naam"), "Jan Pieters", "0.2");
        assertThat(line.says(confirm, "Jan Peeters").text()).startsWith("Genoteerd: Jan Peeters.");
    }

    @Test
    void doesNotKeepAskingWhetherItHeardWell() {
        Heard heard = line.says(line.rings(), "naam");
        for (int i = 0; i < 3; i++) {
            heard = line.mumbles(heard, "Jan " + i, "0.2");
        }
        assertThat(heard.text()).startsWith("Genoteerd: Jan 2.");
    }

    @Test
    void takesFreeWordsAsTheyCome() {
        assertThat(line.mumbles(line.rings(), "paspoort", "0.2").text()).startsWith("Een paspoort");
    }

    @Test
    void takesNumbersOfSeveralKeys() {
        Heard question = line.says(line.rings(), "kinderen");
        assertThat(question.attribute("Gather", "numDigits")).isEmpty();
        assertThat(question.attribute("Gather", "finishOnKey")).isEqualTo("#");
        assertThat(line.presses(question, "0").text()).startsWith("Genoteerd: 0.");
    }

    @Test
    void keysWinFromSpeech() {
        Heard question = line.says(line.rings(), "lijst");
        assertThat(line.answers(question, Map.of("Digits", "3", "SpeechResult", "paspoort", "Confidence", "0.9"))
                        .text())
                .startsWith("Gekozen: d3.");
    }

    @Test
    void repeatsOnAStar() {
        Heard answer = line.says(line.rings(), "paspoort");
        Heard again = line.presses(answer, "*");
        assertThat(again.text()).isEqualTo(answer.text());
        assertThat(line.errands.turns).hasValue(2);
    }

    @Test
    void asksAgainAfterASilenceAndEndsAfterThree() {
        Heard question = line.says(line.rings(), "naam");
        Heard first = line.isSilent(question);
        assertThat(first.text()).isEqualTo("Ik heb je niet gehoord. Hoe heet je?");
        Heard second = line.isSilent(first);
        assertThat(second.text()).contains("Zal ik een medewerker voor je zoeken?");
        Heard third = line.isSilent(second);
        assertThat(third.text()).startsWith("Ik hoor je niet.");
        assertThat(third.has("Hangup")).isTrue();
    }

    @Test
    void endsAfterAGoodbye() {
        Heard answer = line.says(line.rings(), "tot ziens");
        assertThat(answer.has("Hangup")).isTrue();
        assertThat(answer.has("Gather")).isFalse();
    }

    @Test
    void speaksAnotherLanguage() {
        Heard languages = line.presses(line.rings(), "#");
        assertThat(languages.says())
                .containsExactly(
                        "Voor Nederlands, druk 1.",
                        "Pour le français, appuyez sur 2.",
                        "For English, press 3.",
                        "Für Deutsch drücken Sie 4.");
        Heard french = line.presses(languages, "2");
        assertThat(french.text())
                .isEqualTo("Bonjour, je suis l'assistant virtuel de Voorbeeldstad. Comment puis-je vous aider?");
        assertThat(french.attribute("Gather", "language")).isEqualTo("fr-FR");
        assertThat(french.attribute("Say", "voice")).isEqualTo("Polly.Lea-Neural");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "medewerker"})
    void passesTheCallOnWhileSomebodyIsThere(String wish) {
        line.open = true;
        Heard dial = wish.equals("0") ? line.presses(line.rings(), "0") : line.says(line.rings(), wish);
        assertThat(dial.text()).isEqualTo("Ik verbind je door met een medewerker. Blijf even aan de lijn.");
        assertThat(dial.all("Number").getFirst().getTextContent()).isEqualTo("+3256990000");
        assertThat(dial.attribute("Dial", "timeLimit")).isNotEmpty();
        Heard end = line.answers(dial, Map.of("DialCallStatus", "completed"));
        assertThat(end.has("Hangup")).isTrue();
        assertThat(line.conversation().handOver()).isInstanceOf(HandOver.Ended.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-answer", "busy", "failed", "canceled"})
    void offersToTakeAQuestionWhereNobodyAnswers(String outcome) {
        line.open = true;
        Heard dial = line.presses(line.rings(), "0");
        Heard offer = line.answers(dial, Map.of("DialCallStatus", outcome));
        assertThat(offer.text()).startsWith("Er neemt nu niemand op. Wil je een vraag achterlaten?");
        assertThat(line.answers(dial, Map.of("DialCallStatus", outcome)).xml()).isEqualTo(offer.xml());
        assertThat(line.presses(offer, "1").text()).startsWith("Gekozen: leave.");
    }

    @Test
    void goesOnAfterARefusedOffer() {
        line.open = true;
        Heard offer = line.answers(line.presses(line.rings(), "0"), Map.of("DialCallStatus", "busy"));
        Heard on = line.says(offer, "nee");
        assertThat(on.text()).isEqualTo("Goed. Waarmee kan ik je nog helpen?");
        assertThat(line.says(on, "paspoort").text()).startsWith("Een paspoort");
        assertThat(line.says(offer, "nee").xml()).isEqualTo(on.xml());
    }

    @Test
    void leavesTheWordToTheAssistantWhileNobodyIsThere() {
        assertThat(line.presses(line.rings(), "0").text()).startsWith("Iemand leest je vraag.");
    }

    @Test
    void readsAloudWhatTheDeskWrites() {
        Heard answer = line.presses(line.rings(), "0");
        line.town.desk.claim(line.conversation().id(), "a", "an", "An");
        line.town.desk.say(line.conversation().id(), "b", "an", "Ik zoek het op.");
        Heard heard = line.isSilent(answer);
        assertThat(heard.text()).contains("ik ben An.").endsWith("Ik zoek het op. Waarmee kan ik je nog helpen?");
        assertThat(line.isSilent(heard).text()).startsWith("Een medewerker leest mee.");
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
