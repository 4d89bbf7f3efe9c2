package be.wijzer.channels.conversations;

import static be.wijzer.channels.conversations.Forms.CONVERSATION;
import static be.wijzer.channels.conversations.Forms.delivery;
import static be.wijzer.channels.conversations.Forms.message;
import static be.wijzer.channels.conversations.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.channels.twilio.SignedForm;
import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.channels.twilio.TwilioTown;
import be.wijzer.channels.twilio.http.SdkClients;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ConversationsWebhookTests {
    private static final String PATH = "/webhooks/twilio/conversations";
    private static final ChannelAddress RESIDENT = new ChannelAddress(
            "conversations",
            TwilioTown.SERVICE,
            Map.of("conversation", CONVERSATION, "phone", "+32470000001"),
            Optional.empty());

    private final TwilioApi api = new TwilioApi();
    private final MemoryStore memory = new MemoryStore();
    private final SdkClients clients = new SdkClients(Duration.ofSeconds(1));
    private final IndexOrder order = new IndexOrder(Duration.ofMillis(300));
    private final TwilioTown town = new TwilioTown(
            memory,
            Optional.of(api.address()),
            List.of(new Parrot()),
            new KeywordRecogniser(Map.of()),
            accounts -> new ConversationsChannel(accounts, clients.conversationMessages(), order));
    private final WebTestClient http = door(order);

    private WebTestClient door(IndexOrder indexes) {
        return WebTestClient.bindToRouterFunction(new ConversationsWebhook(
                                town.door(), town.assistant, clients.conversationMessages(), indexes, town.clock)
                        .routes())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @AfterEach
    void close() {
        town.close();
        memory.close();
        api.close();
    }

    @Test
    void answersInTheConversation() {
        post(message(1, "Dag 👋")).expectStatus().isOk();
        sent("Je zei: Dag 👋");
        TwilioApi.Asked asked = api.posts().getFirst();
        assertThat(asked.path()).contains(TwilioTown.SERVICE, CONVERSATION);
        assertThat(asked.form().first("Attributes").orElseThrow())
                .contains("\"key\":\"" + conversation().id() + ".2.0\"");
        assertThat(conversation().address().ids())
                .isEqualTo(Map.of("conversation", CONVERSATION, "phone", "+32470000001"));
    }

    @Test
    void takesEachMessageOnceHoweverOftenItComes() {
        List<SignedForm> deliveries = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(i -> deliveries.add(message(i, "bericht " + i)));
        deliveries.forEach(form -> post(form).expectStatus().isOk());
        List<SignedForm> copies = new ArrayList<>(deliveries);
        copies.addAll(deliveries);
        Collections.shuffle(copies, new Random(7));
        copies.forEach(form -> post(form).expectStatus().isOk());
        sent("Je zei: bericht 1", "Je zei: bericht 2", "Je zei: bericht 3", "Je zei: bericht 4", "Je zei: bericht 5");
    }

    @Test
    void hearsMessagesInTheOrderOfTheirIndexHoweverTheyArrive() {
        WebTestClient patient = door(new IndexOrder(Duration.ofSeconds(20)));
        List<Thread> arriving = new ArrayList<>();
        for (int index : List.of(4, 2, 3, 0, 1)) {
            arriving.add(Thread.ofVirtual()
                    .start(() -> post(patient, message(index, "bericht " + index))
                            .expectStatus()
                            .isOk()));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> arriving.stream().noneMatch(Thread::isAlive));
        assertThat(heard())
                .extracting(Utterance::words)
                .containsExactly("bericht 0", "bericht 1", "bericht 2", "bericht 3", "bericht 4");
    }

    @Test
    void hearsWhatComesAfterAMessageThatNeverCame() {
        post(message(0, "eerst")).expectStatus().isOk();
        post(message(2, "na een gat")).expectStatus().isOk();
        post(message(2, "na een gat")).expectStatus().isOk();
        post(message(1, "toch nog")).expectStatus().isOk();
        assertThat(heard()).extracting(Utterance::words).containsExactly("eerst", "na een gat", "toch nog");
    }

    @Test
    void writesChoicesAsNumbersAndAddressesInTheText() {
        post(message(1, "kies"));
        sent("Kies\nWat wil je?\nhttps://stad.be/x\n1. Appel\n2. Banaan");
        post(message(2, "2"));
        sent("Kies\nWat wil je?\nhttps://stad.be/x\n1. Appel\n2. Banaan", "Gekozen: b");
    }

    @Test
    void cutsWhatIsTooLong() {
        post(message(1, "woord ".repeat(1700)));
        await().until(() -> api.posts().size() >= 7);
        assertThat(api.posts())
                .allMatch(asked -> asked.form().first("Body").orElseThrow().length() <= 1600);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Source, API
            Author, wijzer
            EventType, onConversationAdded
            EventType, onMessageUpdated
            EventType, onParticipantAdded
            EventType, onSomethingNew
            ChatServiceSid, IS00000000000000000000000000000009
            MessageSid, ''
            ConversationSid, ''
            """)
    void leavesAloneWhatIsNotAResidents(String field, String value) {
        post(with(message(1, "Dag"), field, value)).expectStatus().isOk();
        assertThat(api.asked).isEmpty();
        assertThat(town.meters.find("wijzer.twilio.ignored").counters()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            wrong token,      token-9
            empty signature,  ''
            """)
    void refusesWhatTwilioDidNotSign(String why, String token) {
        SignedForm form = message(1, "Dag");
        String signature = token.isEmpty() ? "" : form.signature(token, TwilioTown.PUBLIC_URL + PATH);
        post(form, signature).expectStatus().isForbidden();
        assertThat(api.asked).isEmpty();
    }

    @Test
    void acceptsTheOtherToken() {
        SignedForm form = message(1, "Dag");
        post(form, form.signature("token-2", TwilioTown.PUBLIC_URL + PATH))
                .expectStatus()
                .isOk();
        sent("Je zei: Dag");
    }

    @Test
    void refusesAnUnknownAccount() {
        post(with(message(1, "Dag"), "AccountSid", "AC9")).expectStatus().isForbidden();
    }

    @Test
    void refusesAMissingSignature() {
        http.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("EventType=x")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            application/json,                   '{}'
            text/plain,                         a=b
            application/x-www-form-urlencoded,  a=%zz
            application/x-www-form-urlencoded,  %
            """)
    void refusesWhatIsNoForm(String type, String body) {
        http.post()
                .uri(PATH)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void refusesWhatIsTooLarge() {
        http.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("Body=" + "x".repeat(70_000))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void asksToComeBackWhileTheStoreIsAway() {
        town.storeIsAway(true);
        post(message(1, "Dag")).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
        town.storeIsAway(false);
        post(message(1, "Dag")).expectStatus().isOk();
        sent("Je zei: Dag");
    }

    @Test
    void readsAttachments() {
        String media = "[{\"Sid\":\"ME1\",\"ContentType\":\"image/jpeg\",\"Filename\":\"put.jpg\",\"Size\":1},"
                + "{\"Sid\":\"ME2\",\"ContentType\":\"application/pdf\"}]";
        post(with(message(1, "Kijk"), "Media", media)).expectStatus().isOk();
        List<Utterance> heard = heard();
        assertThat(heard)
                .containsExactly(
                        new Utterance.Media(
                                "image",
                                Optional.of("image/jpeg"),
                                Optional.of("ME1"),
                                Optional.of("Kijk"),
                                Optional.of("put.jpg")),
                        new Utterance.Media(
                                "document",
                                Optional.of("application/pdf"),
                                Optional.of("ME2"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Media, not json
            Media, '{}'
            Media, '[]'
            Media, 'null'
            DateCreated, yesterday
            DateCreated, 2031-01-01T00:00:00Z
            Index, x
            """)
    void survivesOddFields(String field, String value) {
        post(with(message(1, "Dag"), field, value)).expectStatus().isOk();
        assertThat(heard()).containsExactly(new Utterance.Text("Dag"));
    }

    @Test
    void notesDeliveryStatesInAnyOrder() {
        post(message(1, "Dag"));
        sent("Je zei: Dag");
        String sid = "IM" + "0".repeat(31) + "1";
        for (String status : List.of("read", "delivered", "sent", "read", "unheard-of")) {
            post(delivery(sid, status)).expectStatus().isOk();
        }
        assertThat(town.store.deliveries().states("conversations", List.of(sid)))
                .isEqualTo(Map.of(sid, DeliveryState.READ));
    }

    @Test
    void tellsWhichMessageFailed() {
        post(message(1, "Dag"));
        sent("Je zei: Dag");
        api.answer(asked -> asked.method().equals("GET")
                ? new TwilioApi.Answer(
                        200,
                        "{\"sid\":\"IM1\",\"attributes\":\"{\\\"key\\\":\\\""
                                + conversation().id() + ".2.0\\\"}\"}")
                : api.usual(asked));
        post(with(delivery("IM" + "0".repeat(31) + "1", "undelivered"), "ErrorCode", "30003"))
                .expectStatus()
                .isOk();
        assertThat(conversation().transcript()).anyMatch(line -> line instanceof Line.Happened);
    }

    @Test
    void looksBeforeSendingAgainWhatMayHaveArrived() {
        AtomicInteger posts = new AtomicInteger();
        api.answer(asked -> asked.method().equals("POST") && posts.incrementAndGet() == 1
                ? TwilioApi.error(503, 20503)
                : api.usual(asked));
        post(message(1, "Dag"));
        await().until(() -> conversation().outbox().isEmpty());
        assertThat(api.posts()).hasSize(1);
        assertThat(api.asked).anyMatch(asked -> asked.method().equals("GET"));
        assertThat(conversation().transcript().getLast()).isInstanceOf(Line.Said.class);
    }

    @Test
    void sendsAgainWhatDidNotArrive() {
        AtomicInteger posts = new AtomicInteger();
        api.answer(asked -> {
            if (asked.method().equals("POST")) {
                return posts.incrementAndGet() == 1 ? new TwilioApi.Answer(0, "") : api.usual(asked);
            }
            return new TwilioApi.Answer(200, "{\"messages\":[],\"meta\":{\"key\":\"messages\"}}");
        });
        post(message(1, "Dag"));
        await().until(() -> conversation().outbox().isEmpty());
        assertThat(api.posts()).hasSize(2);
        assertThat(town.meters.counter("wijzer.send.possibly.twice").count()).isZero();
    }

    @Test
    void settlesByOurOwnMessageComingBack() {
        api.answer(_ -> new TwilioApi.Answer(0, ""));
        post(message(1, "Dag"));
        await().until(() -> api.posts().size() == 1);
        String key = conversation().id() + ".2.0";
        post(with(with(message(2, "Je zei: Dag"), "Source", "API"), "Attributes", "{\"key\":\"" + key + "\"}"))
                .expectStatus()
                .isOk();
        await().until(() -> conversation().outbox().isEmpty());
        assertThat(api.posts()).hasSize(1);
    }

    @Test
    void followsAPhoneNumberIntoANewConversation() {
        post(message(1, "Dag"));
        sent("Je zei: Dag");
        post(with(message(2, "Nog eens"), "ConversationSid", "CH2"));
        sent("Je zei: Dag", "Je zei: Nog eens");
        assertThat(api.posts().getLast().path()).contains("CH2");
    }

    private WebTestClient.ResponseSpec post(SignedForm form) {
        return post(http, form);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient door, SignedForm form) {
        return post(door, form, form.signature(TwilioTown.TOKEN, TwilioTown.PUBLIC_URL + PATH));
    }

    private WebTestClient.ResponseSpec post(SignedForm form, String signature) {
        return post(http, form, signature);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient door, SignedForm form, String signature) {
        return door.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", signature)
                .bodyValue(form.body())
                .exchange();
    }

    private void sent(String... texts) {
        await().until(() ->
                api.posts().size() >= texts.length && conversation().outbox().isEmpty());
        assertThat(api.posts().stream().map(asked -> asked.form().first("Body").orElseThrow()))
                .containsExactly(texts);
    }

    private Conversation conversation() {
        return town.conversation(town.store.conversations().at(TwilioTown.ID, RESIDENT));
    }

    private List<Utterance> heard() {
        return conversation().transcript().stream()
                .filter(Line.Heard.class::isInstance)
                .map(line -> ((Line.Heard) line).utterance())
                .toList();
    }
}
