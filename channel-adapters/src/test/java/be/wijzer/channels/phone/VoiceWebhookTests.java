package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.MemoryStore;
import java.util.Map;
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
        assertThat(greeting.says())
                .containsExactly(
                        "Dag, ik ben Wijzer.",
                        "Pour le français, appuyez sur dièse.",
                        "For English, press hash.",
                        "Für Deutsch drücken Sie Raute.",
                        "Druk sterretje om iets nog eens te horen, of 0 voor een medewerker. Zeg gewoon waarmee ik je kan helpen.");
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
}
