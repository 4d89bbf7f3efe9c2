package be.wijzer.channels.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.MovedClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Events events = new Events(new MovedClock(NOW));

    private List<Event> read(String body) {
        return Node.parse(body.getBytes(UTF_8)).orElseThrow().items("entry").stream()
                .flatMap(entry -> entry.items("changes").stream())
                .flatMap(change -> events.in(change, Bodies.NUMBER).stream())
                .toList();
    }

    private Utterance utterance(String content) {
        return ((Event.Said) read(Bodies.messages(Bodies.message("wamid.1", content)))
                        .getFirst())
                .utterance();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "type":"text","text":{"body":"Dag"}                                                              | Text[text=Dag]
            "type":"text","text":"Dag"                                                                       | Unsupported[what=text]
            "type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"7","title":"Ja"}} | Chose[id=7, title=Ja]
            "type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"a","title":"A","description":"b"}} | Chose[id=a, title=A]
            "type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"[1]"}} | Unsupported[what=interactive]
            "type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"address_message","body":"Kerkstraat 1"}} | Text[text=Kerkstraat 1]
            "type":"interactive","interactive":{"type":"call_permission_reply","call_permission_reply":{}}    | Unsupported[what=interactive]
            "type":"interactive"                                                                             | Unsupported[what=interactive]
            "type":"button","button":{"payload":"stop","text":"Stop"}                                        | Chose[id=stop, title=Stop]
            "type":"button","button":{"payload":"Ja","text":"Ja"}                                            | Text[text=Ja]
            "type":"image","image":{"id":"m1","mime_type":"image/jpeg","sha256":"x","caption":"put"}          | Media[kind=image, mimeType=Optional[image/jpeg], reference=Optional[m1], caption=Optional[put], filename=Optional.empty]
            "type":"document","document":{"id":"m2","filename":"a.pdf"}                                      | Media[kind=document, mimeType=Optional.empty, reference=Optional[m2], caption=Optional.empty, filename=Optional[a.pdf]]
            "type":"voice","voice":{"id":"m3"}                                                               | Media[kind=audio, mimeType=Optional.empty, reference=Optional[m3], caption=Optional.empty, filename=Optional.empty]
            "type":"audio","audio":{"id":"m3","voice":true}                                                  | Media[kind=audio, mimeType=Optional.empty, reference=Optional[m3], caption=Optional.empty, filename=Optional.empty]
            "type":"sticker","sticker":{"id":"m4","animated":false}                                          | Media[kind=sticker, mimeType=Optional.empty, reference=Optional[m4], caption=Optional.empty, filename=Optional.empty]
            "type":"image","image":{}                                                                        | Unsupported[what=image]
            "type":"location","location":{"latitude":51.05,"longitude":3.72,"name":"Markt"}                  | Location[latitude=51.05, longitude=3.72, name=Optional[Markt], address=Optional.empty]
            "type":"location","location":{"latitude":"51.05","longitude":"3.72"}                             | Location[latitude=51.05, longitude=3.72, name=Optional.empty, address=Optional.empty]
            "type":"location","location":{"latitude":"noord"}                                                | Unsupported[what=location]
            "type":"contacts","contacts":[{"phones":[{}]}]                                                   | Unsupported[what=contacts]
            "type":"order","order":{"product_items":[]}                                                      | Unsupported[what=order]
            "type":"unsupported","errors":[{"code":131051}]                                                  | Unsupported[what=unsupported]
            "type":"hologram","hologram":{"id":1}                                                            | Unsupported[what=hologram]
            "kind":"none"                                                                                    | Unsupported[what=unknown]
            """)
    void readsEveryTypeOfMessage(String content, String expected) {
        assertThat(utterance(content).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\",\"emoji\":\"\\ud83d\\udc4d\"}",
                "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\"}",
                "\"type\":\"edit\",\"edit\":{}",
                "\"type\":\"revoke\",\"revoke\":{}",
                "\"type\":\"system\",\"system\":{\"type\":\"customer_identity_changed\"}"
            })
    void passesWhatNeedsNoAnswer(String content) {
        assertThat(read(Bodies.messages(Bodies.message("wamid.1", content))))
                .singleElement()
                .isInstanceOf(Event.Passed.class);
    }

    @Test
    void oneBadItemDoesNotLoseTheOthers() {
        String body = Bodies.value(
                Bodies.NUMBER,
                "\"messages\":[null,7,{},{\"id\":\"wamid.0\"}," + Bodies.text("wamid.1", "Dag")
                        + "],\"statuses\":[\"x\",{}," + Bodies.status("wamid.2", "read", "") + "]");
        assertThat(read(body).stream().filter(event -> !(event instanceof Event.Passed)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Said", "Came");
    }

    @Test
    void knowsAResidentByUserIdAlone() {
        String body = Bodies.value(Bodies.NUMBER, """
                "contacts":[{"profile":{"name":"An","username":"@an"},"user_id":"BE.12","parent_user_id":"BE.ENT.3"}],
                "messages":[{"from_user_id":"BE.12","id":"wamid.1","timestamp":"1764000000","type":"text",
                "text":{"body":"Dag"}}]""");
        assertThat(read(body))
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Said.class,
                        said -> assertThat(said.from())
                                .isEqualTo(new ChannelAddress(
                                        "whatsapp",
                                        Bodies.NUMBER,
                                        Map.of("user", "BE.12", "user-parent", "BE.ENT.3"),
                                        Optional.of("An"))));
    }

    @Test
    void findsTheContactOfEachMessageInABatch() {
        String body = Bodies.value(Bodies.NUMBER, """
                "contacts":[{"profile":{"name":"An"},"wa_id":"1","user_id":"BE.1"},{"profile":{"name":"Bo"},"user_id":"BE.2"}],
                "messages":[{"from":"1","id":"a","type":"text","text":{"body":"x"}},
                {"from_user_id":"BE.2","id":"b","type":"text","text":{"body":"y"}}]""");
        assertThat(read(body))
                .extracting(event -> ((Event.Said) event).from().ids())
                .containsExactly(Map.of("phone", "1", "user", "BE.1"), Map.of("user", "BE.2"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '"timestamp":"1764000000",', 2025-11-24T16:00:00Z
            '"timestamp":1764000000,',   2025-11-24T16:00:00Z
            '"timestamp":"4764000000",', 2026-11-24T09:00:00Z
            '"timestamp":"soon",',       2026-11-24T09:00:00Z
            '"timestamp":"-5",',         2026-11-24T09:00:00Z
            '',                          2026-11-24T09:00:00Z
            """)
    void toleratesOddTimes(String timestamp, Instant expected) {
        String message = "{\"from\":\"1\",\"id\":\"a\"," + timestamp + "\"type\":\"text\",\"text\":{\"body\":\"x\"}}";
        assertThat(read(Bodies.messages(message)))
                .extracting(event -> ((Event.Said) event).at())
                .containsExactly(expected);
    }

    @Test
    void readsDeliveryStatesWithOurKeyAndTheirError() {
        assertThat(read(Bodies.statuses(
                        Bodies.status("w1", "sent", ",\"biz_opaque_callback_data\":\"c.1.0\""),
                        Bodies.status("w2", "played", ""),
                        Bodies.status("w3", "failed", ",\"errors\":[{\"code\":131047,\"title\":\"x\"}]"),
                        Bodies.status("w4", "warped", ""),
                        Bodies.status("w5", "failed", ",\"errors\":[{\"code\":1e300},{}]"))))
                .containsExactly(
                        new Event.Came("w1", DeliveryState.SENT, Optional.of("c.1.0"), Optional.empty()),
                        new Event.Came("w2", DeliveryState.READ, Optional.empty(), Optional.empty()),
                        new Event.Came("w3", DeliveryState.FAILED, Optional.empty(), Optional.of(131_047)),
                        new Event.Passed("status"),
                        new Event.Came("w5", DeliveryState.FAILED, Optional.empty(), Optional.empty()));
    }

    @Test
    void followsAResidentToANewNumber() {
        assertThat(
                        read(
                                Bodies.messages(
                                        Bodies.message(
                                                "wamid.1",
                                                "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"32470000002\"}"))))
                .singleElement()
                .isInstanceOfSatisfying(Event.Moved.class, moved -> {
                    assertThat(moved.before().ids()).isEqualTo(Map.of("phone", Bodies.PHONE));
                    assertThat(moved.after().ids()).isEqualTo(Map.of("phone", "32470000002"));
                });
    }

    @Test
    void followsAResidentToANewUserId() {
        String body = """
                {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"user_id_update","value":{
                "metadata":{"phone_number_id":"1"},"user_id_update":[{"wa_id":"32470000001",
                "user_id":{"previous":"BE.1","current":"BE.2"}}]}}]}]}""";
        assertThat(read(body)).singleElement().isInstanceOfSatisfying(Event.Moved.class, moved -> {
            assertThat(moved.before().ids()).isEqualTo(Map.of("phone", Bodies.PHONE, "user", "BE.1"));
            assertThat(moved.after().ids()).isEqualTo(Map.of("phone", Bodies.PHONE, "user", "BE.2"));
        });
    }
}
