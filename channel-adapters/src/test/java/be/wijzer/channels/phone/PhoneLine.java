package be.wijzer.channels.phone;

import be.wijzer.channels.phone.mongo.MongoCalls;
import be.wijzer.channels.twilio.SignedForm;
import be.wijzer.channels.twilio.TwilioApi;
import be.wijzer.channels.twilio.TwilioTown;
import be.wijzer.channels.twilio.http.SdkClients;
import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A telephone line to one node of a town.
final class PhoneLine implements AutoCloseable {
    static final String CALL = "CA00000000000000000000000000000001";
    static final String MOBILE = "+32470000001";

    final TwilioApi api;
    final MemoryStore memory;
    final Errands errands = new Errands();
    final TwilioTown town;
    final WebTestClient http;
    volatile boolean open;
    String from = MOBILE;
    String call = CALL;

    PhoneLine(TwilioApi api, MemoryStore memory) {
        this.api = api;
        this.memory = memory;
        town = new TwilioTown(
                memory,
                Optional.of(api.address()),
                List.of(errands),
                new KeywordRecogniser(Map.ofEntries(
                        Map.entry("paspoort", "passport"),
                        Map.entry("zalen", "page"),
                        Map.entry("naam", "name"),
                        Map.entry("kinderen", "children"),
                        Map.entry("lijst", "list"),
                        Map.entry("stoppen", "confirm"),
                        Map.entry("medewerker", "person"),
                        Map.entry("traag", "slow"),
                        Map.entry("kapot", "broken"),
                        Map.entry("tekens", "signs"),
                        Map.entry("tot ziens", "greet"))),
                _ -> new PhoneChannel());
        MongoCalls calls = new MongoCalls(memory.collections(), town.clock);
        LinkBySms sms = new LinkBySms(
                new SdkClients(Duration.ofSeconds(1)).textMessages(), calls, town.municipalities, town.meters);
        Answering answering = new Answering(
                town.assistant,
                town.store.conversations(),
                town.municipalities,
                new Reception(new Hours(), town.municipalities, town.clock),
                sms,
                town.clock);
        http = WebTestClient.bindToRouterFunction(new VoiceWebhook(
                                town.door(), answering, calls, sms, town.assistant, town.clock, Duration.ofSeconds(2))
                        .routes())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private final class Hours implements StaffHours {
        @Override
        public boolean open(MunicipalityId municipality, Instant at) {
            return open;
        }

        @Override
        public Optional<ZonedDateTime> nextOpening(MunicipalityId municipality, Instant after) {
            return Optional.empty();
        }
    }

    Heard rings() {
        return heard(post("/webhooks/twilio/voice", Map.of()));
    }

    Heard says(Heard before, String words) {
        return answers(before, Map.of("SpeechResult", words, "Confidence", "0.93"));
    }

    Heard mumbles(Heard before, String words, String confidence) {
        return answers(before, Map.of("SpeechResult", words, "Confidence", confidence));
    }

    Heard presses(Heard before, String digits) {
        return answers(before, Map.of("Digits", digits));
    }

    Heard isSilent(Heard before) {
        return answers(before, Map.of());
    }

    /// Does what the document says comes next.
    Heard answers(Heard before, Map<String, String> fields) {
        String verb = before.has("Gather") ? "Gather" : before.has("Dial") ? "Dial" : "Redirect";
        String address = verb.equals("Redirect")
                ? before.all("Redirect").getFirst().getTextContent()
                : before.attribute(verb, "action");
        return heard(post(path(address), fields));
    }

    static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static Heard heard(WebTestClient.ResponseSpec response) {
        return Heard.of(response.expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_XML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    WebTestClient.ResponseSpec post(String path, Map<String, String> extra) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "CallSid",
                call,
                "AccountSid",
                TwilioTown.ACCOUNT,
                "From",
                from,
                "To",
                "+3256000001",
                "CallStatus",
                "in-progress",
                "Direction",
                "inbound"));
        fields.putAll(extra);
        SignedForm form = new SignedForm(fields);
        return http.post()
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", form.signature(TwilioTown.TOKEN, TwilioTown.PUBLIC_URL + path))
                .bodyValue(form.body())
                .exchange();
    }

    Conversation conversation() {
        return town.conversation(new Call(TwilioTown.account(Optional.empty()), call, Optional.empty()).conversation());
    }

    @Override
    public void close() {
        town.close();
    }
}
