package be.wijzer.channels.twilio.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.Lookup;
import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.channels.twilio.TwilioTown;
import be.wijzer.core.channel.SendResult;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkClientsTests {
    private static final String CONVERSATION = "CH00000000000000000000000000000001";

    private final TwilioApi api = new TwilioApi();
    private final TwilioAccount account = TwilioTown.account(Optional.of(api.address()));
    private final SdkClients clients = new SdkClients(Duration.ofMillis(400));
    private final ConversationMessages messages = clients.conversationMessages();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void postsAMessageWithItsKeyAndNoWebhook() {
        assertThat(post("Dag 👋 & <b>")).isEqualTo(new SendResult.Accepted("IM" + "0".repeat(31) + "1"));
        TwilioApi.Asked asked = api.asked.getFirst();
        assertThat(asked.path())
                .isEqualTo(
                        "/twilio/v1/Services/" + TwilioTown.SERVICE + "/Conversations/" + CONVERSATION + "/Messages");
        assertThat(asked.form().first("Author")).contains("wijzer");
        assertThat(asked.form().first("Body")).contains("Dag 👋 & <b>");
        assertThat(asked.form().first("Attributes")).contains("{\"key\":\"k.1.0\"}");
        assertThat(asked.headers()).doesNotContainKey("X-twilio-webhook-enabled");
        assertThat(asked.headers().get("Authorization"))
                .containsExactly("Basic "
                        + Base64.getEncoder().encodeToString((TwilioTown.ACCOUNT + ":" + TwilioTown.TOKEN).getBytes()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            429, 20429, TryLater
            500, 20500, Unknown
            502, 0,     Unknown
            503, 20503, Unknown
            400, 50000, GaveUp
            401, 20003, GaveUp
            404, 20404, GaveUp
            """)
    void asksOnceWhateverTheAnswer(int status, int code, String result) {
        api.answer(_ -> TwilioApi.error(status, code));
        assertThat(post("Dag").getClass().getSimpleName()).isEqualTo(result);
        assertThat(clients.textMessages()
                        .send(account, "+32460000001", "+32470000001", "Dag")
                        .getClass()
                        .getSimpleName())
                .isEqualTo(result);
        assertThat(api.asked).hasSize(2);
    }

    @Test
    void knowsNothingAfterAnUnreadableAnswer() {
        api.answer(_ -> new TwilioApi.Answer(201, "<html>"));
        assertThat(post("Dag")).isInstanceOf(SendResult.Unknown.class);
        api.answer(_ -> new TwilioApi.Answer(502, "<html>Bad gateway</html>"));
        assertThat(post("Dag")).isInstanceOf(SendResult.Unknown.class);
        assertThat(api.asked).hasSize(2);
    }

    @Test
    void knowsNothingAfterABrokenConnection() {
        api.answer(_ -> new TwilioApi.Answer(0, ""));
        assertThat(post("Dag")).isInstanceOf(SendResult.Unknown.class);
        assertThat(api.asked).hasSize(1);
    }

    @Test
    void waitsNoLongerThanTold() {
        api.answer(asked -> {
            pause();
            return api.usual(asked);
        });
        long start = System.nanoTime();
        assertThat(post("Dag")).isInstanceOf(SendResult.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        assertThat(api.asked).hasSize(1);
    }

    @Test
    void triesLaterWhereNobodyListens() {
        TwilioAccount nowhere = TwilioTown.account(Optional.of(URI.create("http://localhost:1")));
        assertThat(messages.post(
                        nowhere, CONVERSATION, new ConversationMessages.Written("wijzer", "Dag", "k.1.0"), _ -> {}))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void findsAMessageByItsKey() {
        post("Dag");
        assertThat(messages.find(account, CONVERSATION, "k.1.0")).isInstanceOf(Lookup.Found.class);
        assertThat(messages.find(account, CONVERSATION, "k.2.0")).isEqualTo(new Lookup.NotThere());
        assertThat(api.asked.getLast().query()).containsKeys("Order", "PageSize");
        api.answer(_ -> TwilioApi.error(503, 20503));
        assertThat(messages.find(account, CONVERSATION, "k.1.0")).isInstanceOf(Lookup.NoAnswer.class);
        assertThat(api.asked).hasSize(4);
    }

    @Test
    void textsANumber() {
        assertThat(clients.textMessages().send(account, "+32460000001", "+32470000001", "De link"))
                .isInstanceOf(SendResult.Accepted.class);
        TwilioApi.Asked asked = api.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/twilio/2010-04-01/Accounts/" + TwilioTown.ACCOUNT + "/Messages.json");
        assertThat(asked.form().first("From")).contains("+32460000001");
        assertThat(asked.form().first("To")).contains("+32470000001");
        assertThat(clients.textMessages().find(account, "+32460000001", "+32470000001", "De link"))
                .isInstanceOf(Lookup.Found.class);
        assertThat(clients.textMessages().find(account, "+32460000001", "+32470000001", "Iets anders"))
                .isEqualTo(new Lookup.NotThere());
    }

    private SendResult post(String text) {
        return messages.post(account, CONVERSATION, new ConversationMessages.Written("wijzer", text, "k.1.0"), _ -> {});
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
