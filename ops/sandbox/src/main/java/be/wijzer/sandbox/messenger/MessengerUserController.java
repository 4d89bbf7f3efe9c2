package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.meta.Media.File;
import be.wijzer.sandbox.talk.Line.Choice;
import be.wijzer.sandbox.talk.Picture;
import be.wijzer.sandbox.talk.Talk.Offered;
import be.wijzer.sandbox.talk.Talk.Screen;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/messenger/users/{psid}/…`: be a Messenger user of Voorbeeldstad's page, by hand or by program.
@RestController
@RequestMapping("/messenger/users/{psid:[0-9]{5,20}}")
class MessengerUserController {
    private final MessengerResident resident;
    private final Media media;

    MessengerUserController(MessengerResident resident, Media media) {
        this.resident = resident;
        this.media = media;
    }

    @PostMapping("/text")
    Sent text(@PathVariable String psid, @RequestBody Text body) {
        String text = given(body.text(), "text");
        return new Sent(resident.write(town(), psid, "text", text, "message", Map.of("text", text), body.id()));
    }

    /// Taps the newest quick reply or button with this payload; one never offered goes out as a quick reply, or as a
    /// postback under `/postback`.
    @PostMapping({"/button", "/list", "/choice", "/quick-reply"})
    Sent choose(@PathVariable String psid, @RequestBody Tap body) {
        return tap(psid, body, "quick_reply");
    }

    @PostMapping("/postback")
    Sent postback(@PathVariable String psid, @RequestBody Tap body) {
        return tap(psid, body, "postback");
    }

    @PostMapping("/location")
    Sent location(@PathVariable String psid, @RequestBody Place body) {
        Map<String, Object> coordinates =
                Map.of("coordinates", Map.of("lat", body.latitude(), "long", body.longitude()));
        Map<String, Object> content =
                Map.of("attachments", List.of(Map.of("type", "location", "payload", coordinates)));
        String shown = body.latitude() + ", " + body.longitude();
        return new Sent(resident.write(town(), psid, "location", shown, "message", content, body.id()));
    }

    @PostMapping("/image")
    Sent image(@PathVariable String psid, @RequestBody Picture body) {
        File file = media.keep(body.type(), body.bytes());
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/media/{id}")
                .buildAndExpand(file.id())
                .toUriString();
        Map<String, Object> content =
                Map.of("attachments", List.of(Map.of("type", "image", "payload", Map.of("url", url))));
        return new Sent(resident.write(town(), psid, "image", "", "message", content, body.id()));
    }

    /// A person answers from the page's inbox.
    @PostMapping("/human")
    Sent human(@PathVariable String psid, @RequestBody Text body) {
        return new Sent(resident.answerByHand(town(), psid, given(body.text(), "text")));
    }

    /// Any other event: `{"message": {…}}`, `{"referral": {…}}`, `{"reaction": {…}}` …
    @PostMapping("/raw")
    Sent raw(@PathVariable String psid, @RequestBody Map<String, Map<String, Object>> event) {
        if (event.size() != 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "one event with its object");
        }
        String key = event.keySet().iterator().next();
        return new Sent(
                resident.write(town(), psid, key, "(" + key + ")", key, event.getOrDefault(key, Map.of()), null));
    }

    /// Opens or closes the 24-hour window, without waiting a day.
    @PostMapping("/window")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void window(@PathVariable String psid, @RequestBody Window body) {
        resident.talk(town(), psid).setWindow(body.open());
    }

    @GetMapping("/messages")
    ResponseEntity<Screen> messages(@PathVariable String psid, @RequestParam(defaultValue = "0") long after) {
        Screen screen = resident.talk(town(), psid).screen(after);
        return ResponseEntity.ok().eTag(Long.toString(screen.version())).body(screen);
    }

    @DeleteMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable String psid) {
        resident.talk(town(), psid).clear();
    }

    private Sent tap(String psid, Tap body, String kind) {
        String id = given(body.id(), "id");
        Offered offered = resident.talk(town(), psid)
                .offered(id)
                .orElseGet(() -> new Offered("", new Choice(kind, id, body.title() == null ? id : body.title(), null)));
        return new Sent(resident.tap(town(), psid, offered, body.messageId()));
    }

    private static Town town() {
        return Towns.named(Towns.DEFAULT).orElseThrow();
    }

    private static String given(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, field + " is missing");
        }
        return value;
    }

    record Sent(String id) {}

    record Text(@Nullable String text, @Nullable String id) {}

    record Tap(
            @Nullable String id,
            @Nullable String title,
            @Nullable String messageId) {}

    record Place(
            double latitude, double longitude, @Nullable String id) {}

    record Window(boolean open) {}
}
