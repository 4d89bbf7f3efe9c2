package be.wijzer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.sandbox.ListeningAssistant.Heard;
import be.wijzer.sandbox.ListeningAssistant.Reply;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.conversations.v1.service.Conversation;
import com.twilio.rest.conversations.v1.service.conversation.Message;
import com.twilio.rest.conversations.v1.service.conversation.Participant;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's own library as the judge of the sandbox's Twilio.
class TwilioSdkTests {
    private static final String SERVICE = "IS00000000000000000000000000000001";
    private static final String VOICE = "+3256000001";
    private static final String TOKEN = "sandbox-auth-token-1";
    private static ListeningAssistant assistant;
    private static ConfigurableApplicationContext sandbox;
    private static String address;
    private static TwilioRestClient twilio;

    @BeforeAll
    static void start() throws IOException {
        assistant = new ListeningAssistant();
        sandbox = SandboxApplication.start(
                "--server.port=0", "--sandbox.assistant-url=" + assistant.address(), "--sandbox.status-delay=20ms");
        address = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port");
        twilio = new TwilioRestClient.Builder("AC00000000000000000000000000000001", TOKEN)
                .httpClient(new NetworkHttpClient() {
                    @Override
                    public Response makeRequest(Request request) {
                        URI url = URI.create(request.getUrl());
                        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
                        return super.makeRequest(copy(request, address + "/twilio" + url.getRawPath() + query));
                    }
                })
                .build();
    }

    private static Request copy(Request request, String url) {
        Request copy = new Request(request.getMethod(), url);
        copy.setContentType(request.getContentType());
        copy.setAuth(request.getUsername(), request.getPassword());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> copy.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> copy.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> copy.addHeaderParam(name, value)));
        return copy;
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        assistant.close();
    }

    @BeforeEach
    void reset() {
        assistant.heard.clear();
        assistant.reply(_ -> new Reply(200, "text/plain", ""));
    }

    @Test
    void talksInAConversation() throws Exception {
        Conversation conversation =
                Conversation.creator(SERVICE).setFriendlyName("Café").create(twilio);
        Participant.creator(SERVICE, conversation.getSid())
                .setMessagingBindingAddress("+32470000021")
                .setMessagingBindingProxyAddress("+32460000001")
                .create(twilio);
        Message first = Message.creator(SERVICE, conversation.getSid())
                .setAuthor("wijzer")
                .setBody("Dag")
                .create(twilio);
        assertThat(first.getIndex()).isZero();
        assertThat(first.getDateCreated()).isNotNull();
        assertThat(assistant.await(2, heard -> heard.body().contains("onDeliveryUpdated")))
                .allSatisfy(this::isSigned);
        assertThat(assistant.heard).noneMatch(heard -> heard.body().contains("onMessageAdded"));
        post("/sms/users/+32470000021/text", "{\"text\":\"Hallo é\"}");
        Heard added = assistant
                .await(1, heard -> heard.body().contains("onMessageAdded"))
                .getFirst();
        isSigned(added);
        assertThat(fields(added)).containsEntry("Index", "1").containsEntry("ConversationSid", conversation.getSid());
        assertThat(Message.reader(SERVICE, conversation.getSid()).read(twilio)).hasSize(2);
    }

    @Test
    void listsTheTextMessagesItTook() {
        for (String text : List.of("een", "twee", "drie")) {
            text("+32470000024", text);
        }
        text("+32470000025", "vier");
        var listed = com.twilio.rest.api.v2010.account.Message.reader()
                .setTo("+32470000024")
                .setFrom("+32460000001")
                .setPageSize(2L)
                .read(twilio);
        assertThat(listed).extracting(message -> message.getBody()).containsExactly("drie", "twee", "een");
        assertThat(com.twilio.rest.api.v2010.account.Message.fetcher(
                                listed.iterator().next().getSid())
                        .fetch(twilio)
                        .getBody())
                .isEqualTo("drie");
    }

    private static void text(String to, String text) {
        com.twilio.rest.api.v2010.account.Message.creator(new PhoneNumber(to), new PhoneNumber("+32460000001"), text)
                .create(twilio);
    }

    @Test
    void refusesWithTwiliosCodes() {
        assertThatThrownBy(() -> Message.creator(SERVICE, "CH" + "0".repeat(32))
                        .setBody("a")
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(20404));
        Conversation conversation = Conversation.creator(SERVICE).create(twilio);
        assertThatThrownBy(() -> Message.creator(SERVICE, conversation.getSid())
                        .setBody("a".repeat(1601))
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(400));
        assertThatThrownBy(() -> com.twilio.rest.api.v2010.account.Message.creator(
                                new PhoneNumber("0470"), new PhoneNumber("+32460000001"), "a")
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21211));
        assertThatThrownBy(() -> Call.creator(
                                new PhoneNumber("+32470000022"),
                                new PhoneNumber("+32999999999"),
                                URI.create("http://a.be"))
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21210));
    }

    @Test
    void placesACallThatAResidentAnswers() throws Exception {
        assistant.reply(heard -> new Reply(200, "text/xml", "<Response><Say>Dag</Say><Hangup/></Response>"));
        Call call = Call.creator(
                        new PhoneNumber("+32470000022"),
                        new PhoneNumber(VOICE),
                        URI.create(assistant.address() + "/out"))
                .setStatusCallback(URI.create(assistant.address() + "/webhooks/twilio/voice/status"))
                .setStatusCallbackEvent(List.of("ringing", "answered", "completed"))
                .setMachineDetection("Enable")
                .create(twilio);
        assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);
        JsonNode ended = post("/phone/calls/" + call.getSid() + "/answer", "{}");
        assertThat(ended.path("said").path(0).asString("")).isEqualTo("Dag");
        assertThat(assistant.await(3, heard -> heard.path().endsWith("/status")))
                .allSatisfy(this::isSigned)
                .extracting(heard -> fields(heard).get("CallStatus"))
                .containsExactly("ringing", "in-progress", "completed");
        assertThat(fields(
                        assistant.await(1, heard -> heard.path().equals("/out")).getFirst()))
                .containsEntry("AnsweredBy", "human");
        assertThat(Call.fetcher(call.getSid()).fetch(twilio).getStatus()).isEqualTo(Call.Status.COMPLETED);
    }

    @Test
    void leadsACallerThroughTwiml() throws Exception {
        assistant.reply(heard -> new Reply(200, "text/xml", step(heard)));
        JsonNode call = post("/phone/calls", "{\"from\":\"+32470000023\",\"reception\":\"busy\"}");
        String path = "/phone/calls/" + call.path("callSid").asString("");
        assertThat(call.path("said").toString()).contains("Welkom", "Waarmee");
        assertThat(call.path("gathering").path("speech").asBoolean(false)).isTrue();
        assertThat(post(path + "/silence", "{}").path("said").toString()).contains("Welkom");
        assertThat(post(path + "/speech", "{\"text\":\"een reispas\"}")
                        .path("said")
                        .toString())
                .contains("een reispas");
        JsonNode ended = post(path + "/keys", "{\"digits\":\"9#\"}");
        assertThat(ended.path("said").toString()).contains("busy", "Tot ziens");
        assertThat(ended.path("status").asString("")).isEqualTo("completed");
        assertThat(ended.path("problems")).isEmpty();
        assertThat(assistant.await(1, heard -> heard.path().endsWith("/voice/status")))
                .allSatisfy(this::isSigned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Response><Redirect>http://[nowhere</Redirect></Response>                  | 11100
            <Response><Redirect>mailto:ann@example.be</Redirect></Response>            | 11100
            <Response><Gather action="a b"/></Response>                                | 11100
            <Response><Redirect>/webhooks/twilio/voice</Redirect></Response>           | Too many
            <Response><Say>Dag</Response>                                              | 12100
            """)
    void endsACallThatCannotGoOn(String twiml, String problem) throws Exception {
        assistant.reply(_ -> new Reply(200, "text/xml", twiml));
        JsonNode call = post("/phone/calls", "{}");
        assertThat(call.path("status").asString("")).isEqualTo("failed");
        assertThat(call.path("problems").toString()).contains(problem);
    }

    private static String step(Heard heard) {
        String said = fields(heard).getOrDefault("SpeechResult", "");
        return switch (heard.path()) {
            case "/webhooks/twilio/voice" -> """
                <Response><Say language="nl-BE">Welkom</Say>
                  <Gather input="speech dtmf" language="nl-BE" action="/webhooks/twilio/voice/1?a=b"><Say>Waarmee kan ik helpen?</Say></Gather>
                  <Redirect>/webhooks/twilio/voice</Redirect></Response>""";
            case "/webhooks/twilio/voice/1?a=b" ->
                fields(heard).containsKey("Digits")
                        ? "<Response><Dial action=\"/webhooks/twilio/voice/2\">+3256000099</Dial></Response>"
                        : "<Response><Gather input=\"speech dtmf\" action=\"/webhooks/twilio/voice/1?a=b\"><Say>" + said
                                + "</Say></Gather></Response>";
            default -> "<Response><Say>Tot ziens</Say></Response>";
        };
    }

    private void isSigned(Heard heard) {
        assertThat(new RequestValidator(TOKEN)
                        .validate(assistant.address() + heard.path(), fields(heard), heard.twilioSignature()))
                .as(heard.path())
                .isTrue();
    }

    private static Map<String, String> fields(Heard heard) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : heard.body().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static JsonNode post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
