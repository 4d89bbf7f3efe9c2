package be.wijzer.channels.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.testkit.MovedClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerEventsTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Events events = new Events(new MovedClock(NOW));
    private final MessengerPage page = PageBodies.page(URI.create("http://localhost/graph"));

    private List<Event> read(String item) {
        return readEntry("\"messaging\":[" + item + "]");
    }

    private List<Event> readEntry(String rest) {
        return Node.parse(PageBodies.entry(rest).getBytes(UTF_8)).orElseThrow().items("entry").stream()
                .flatMap(entry -> events.in(entry, page).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "message":{"mid":"m1","text":"Dag"}                                                        | m1 | Text[text=Dag]
            "message":{"mid":"m1","text":"Ja","quick_reply":{"payload":"yes"}}                         | m1 | Chose[id=yes, title=Ja]
            "message":{"mid":"m1","attachments":[{"type":"image","payload":{"url":"u"}}]}              | m1 | Media[kind=image, mimeType=Optional.empty, reference=Optional[u], caption=Optional.empty, filename=Optional.empty]
            "message":{"mid":"m1","text":"kijk","attachments":[{"type":"image","payload":{"url":"u"}}]} | m1 | Media[kind=image, mimeType=Optional.empty, reference=Optional[u], caption=Optional[kijk], filename=Optional.empty]
            "message":{"mid":"m1","attachments":[{"type":"image","payload":{"url":"u","sticker_id":7}}]} | m1 | Media[kind=sticker, mimeType=Optional.empty, reference=Optional[u], caption=Optional.empty, filename=Optional.empty]
            "message":{"mid":"m1","attachments":[{"type":"sticker","payload":{"sticker_id":7}}]}       | m1 | Media[kind=sticker, mimeType=Optional.empty, reference=Optional.empty, caption=Optional.empty, filename=Optional.empty]
            "message":{"mid":"m1","attachments":[{"type":"file","payload":{"url":"u"}}]}               | m1 | Media[kind=document, mimeType=Optional.empty, reference=Optional[u], caption=Optional.empty, filename=Optional.empty]
            "message":{"mid":"m1","attachments":[{"type":"location","title":"Hier","payload":{"coordinates":{"lat":51.1,"long":3.7}}}]} | m1 | Location[latitude=51.1, longitude=3.7, name=Optional[Hier], address=Optional.empty]
            "message":{"mid":"m1","attachments":[{"type":"location"}]}                                 | m1 | Unsupported[what=location]
            "message":{"mid":"m1","attachments":[{"type":"fallback","url":"https://x.be"}]}            | m1 | Text[text=https://x.be]
            "message":{"mid":"m1","text":"zie","attachments":[{"type":"fallback","url":"https://x.be"}]} | m1 | Text[text=zie]
            "message":{"mid":"m1","attachments":[{"type":"template","payload":{}}]}                    | m1 | Unsupported[what=template]
            "message":{"mid":"m1","attachments":[{"type":"ig_reel"}]}                                  | m1 | Unsupported[what=ig_reel]
            "message":{"mid":"m1","is_unsupported":true}                                               | m1 | Unsupported[what=message]
            "postback":{"mid":"m2","title":"Begin","payload":"start"}                                  | m2 | Chose[id=start, title=Begin]
            "postback":{"mid":"m2","payload":"start"}                                                  | m2 | Chose[id=start, title=]
            "postback":{"mid":"m2","title":"Aan de slag","payload":"GET_STARTED"}                      | m2 | Joined[]
            "referral":{"ref":"x","source":"SHORTLINK"}                                                | joined:1764000000000 | Joined[]
            "optin":{"ref":"x"}                                                                        | joined:1764000000000 | Joined[]
            """)
    void readsEveryKindOfEvent(String content, String id, String utterance) {
        assertThat(read(PageBodies.item(content))).singleElement().isInstanceOfSatisfying(Event.Said.class, said -> {
            assertThat(said.id()).isEqualTo(id);
            assertThat(said.utterance().toString()).isEqualTo(utterance);
            assertThat(said.from().ids()).containsExactly(java.util.Map.entry("page-user", PageBodies.RESIDENT));
            assertThat(said.standby()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reaction\":{\"mid\":\"m\",\"action\":\"react\"}",
                "\"message_edit\":{\"mid\":\"m\",\"text\":\"x\"}",
                "\"account_linking\":{\"status\":\"linked\"}",
                "\"app_roles\":{}",
                "\"request_thread_control\":{}",
                "\"policy_enforcement\":{}",
                "\"message\":{\"mid\":\"m\",\"is_deleted\":true}",
                "\"message\":{\"text\":\"zonder id\"}",
                "\"read\":{\"watermark\":1}",
                "\"hologram\":{}"
            })
    void passesWhatNeedsNoAnswer(String content) {
        assertThat(read(PageBodies.item(content))).singleElement().isInstanceOf(Event.Passed.class);
    }

    @Test
    void givesAPostbackWithoutIdTheSameIdEachTime() {
        String postback = "\"postback\":{\"payload\":\"start\"}";
        String other = "\"postback\":{\"payload\":\"stop\"}";
        assertThat(id(postback)).isEqualTo(id(postback)).isNotEqualTo(id(other));
    }

    private String id(String content) {
        return ((Event.Said) read(PageBodies.item(content)).getFirst()).id();
    }

    @Test
    void givesEachPictureOfAMessageAnIdOfItsOwn() {
        assertThat(
                        read(
                                PageBodies.item(
                                        "\"message\":{\"mid\":\"m1\",\"text\":\"twee\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"a\"}},{\"type\":\"image\",\"payload\":{\"url\":\"b\"}}]}")))
                .extracting(event -> ((Event.Said) event).id() + " "
                        + ((Event.Said) event).utterance().words())
                .containsExactly("m1 twee", "m1/1 ");
    }

    @Test
    void takesNumbersAndTextsAsIds() {
        String item = PageBodies.item("\"message\":{\"mid\":\"m1\",\"text\":\"Dag\"}")
                .replace("\"" + PageBodies.RESIDENT + "\"", PageBodies.RESIDENT);
        assertThat(((Event.Said) read(item).getFirst()).from().id("page-user")).contains(PageBodies.RESIDENT);
    }

    @Test
    void readsDeliveryOfNamedMessages() {
        assertThat(read(PageBodies.item("\"delivery\":{\"mids\":[\"m1\",\"m2\"],\"watermark\":1}")))
                .containsExactly(
                        new Event.Came("m1", DeliveryState.DELIVERED, Optional.empty()),
                        new Event.Came("m2", DeliveryState.DELIVERED, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "metadata":"1b2c-3d.4.0","app_id":777 | Came
            "metadata":"1b2c-3d.4.0"              | Came
            "app_id":"777"                        | Passed
            "app_id":263902037430900              | Answered
            "metadata":"iets anders"              | Answered
            "seq":1                               | Answered
            """)
    void tellsOurOwnEchoFromAColleagues(String mark, String expected) {
        assertThat(read(PageBodies.echo("m1", "Dag, met An.", mark)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "pass_thread_control":{"new_owner_app_id":"777"}        | GivenBack
            "pass_thread_control":{"new_owner_app_id":"1"}          | Taken
            "pass_thread_control":{"metadata":"x"}                  | Taken
            "take_thread_control":{"previous_owner_app_id":"777"}   | Taken
            "take_thread_control":{"new_owner_app_id":777}          | GivenBack
            """)
    void knowsWhoHasTheConversation(String content, String expected) {
        assertThat(read(PageBodies.item(content)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(expected);
    }

    @Test
    void readsWhatIsSaidWhileAnotherAppHasTheConversation() {
        assertThat(readEntry("\"standby\":[" + PageBodies.item("\"message\":{\"mid\":\"m1\",\"text\":\"Dag\"}") + "]"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Said.class, said -> assertThat(said.standby()).isTrue());
    }

    @Test
    void oneBadItemDoesNotLoseTheOthers() {
        String said = PageBodies.item("\"message\":{\"mid\":\"m1\",\"text\":\"Dag\"}");
        assertThat(read("null,7,{},{\"sender\":\"x\",\"message\":[]}," + said).stream()
                        .filter(event -> !(event instanceof Event.Passed)))
                .hasSize(1);
    }

    @Test
    void toleratesOddTimes() {
        String future = PageBodies.item("\"message\":{\"mid\":\"m1\",\"text\":\"Dag\"}")
                .replace("1764000000000", "4764000000000");
        assertThat(((Event.Said) read(future).getFirst()).at()).isEqualTo(NOW);
        assertThat(((Event.Said) read(PageBodies.item("\"message\":{\"mid\":\"m1\",\"text\":\"Dag\"}"))
                                .getFirst())
                        .at())
                .isEqualTo(Instant.parse("2025-11-24T16:00:00Z"));
    }

    @Test
    void keepsWhatAColleagueSaid() {
        assertThat(read(PageBodies.echo("m1", "Dag, met An.", "\"seq\":1")))
                .singleElement()
                .isInstanceOfSatisfying(Event.Answered.class, answered -> {
                    assertThat(answered.text()).isEqualTo("Dag, met An.");
                    assertThat(answered.to().id("page-user")).contains(PageBodies.RESIDENT);
                });
    }
}
