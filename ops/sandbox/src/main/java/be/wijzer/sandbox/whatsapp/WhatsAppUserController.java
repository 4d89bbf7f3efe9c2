package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.meta.Media.File;
import be.wijzer.sandbox.talk.Line.Choice;
import be.wijzer.sandbox.talk.Picture;
import be.wijzer.sandbox.talk.Talk.Offered;
import be.wijzer.sandbox.talk.Talk.Screen;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/whatsapp/users/{phone or BE.user-id}/…`: be a WhatsApp user, by hand or by program. `?municipality=` chooses the
/// town; a body may name the message `id` to send.
@RestController
@RequestMapping("/whatsapp/users/{user}")
class WhatsAppUserController {
    private final WhatsAppUsers users;
    private final WhatsAppResident resident;
    private final Media media;

    WhatsAppUserController(WhatsAppUsers users, WhatsAppResident resident, Media media) {
        this.users = users;
        this.resident = resident;
        this.media = media;
    }

    @PostMapping("/text")
    Sent text(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestBody Text body) {
        String text = given(body.text(), "text");
        return sent(resident.write(
                town(municipality),
                user(user),
                "text",
                text,
                Map.of("type", "text", "text", Map.of("body", text)),
                body.id()));
    }

    /// Taps the newest button or row with this id; one that was never offered is sent all the same, as a forged or
    /// very old one would be.
    @PostMapping({"/button", "/list", "/choice"})
    Sent choose(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestParam(required = false) @Nullable String message,
            @RequestBody Tap body,
            HttpServletRequest request) {
        String id = given(body.id(), "id");
        String kind = request.getRequestURI().endsWith("/list") ? "row" : "button";
        WhatsAppUser tapper = user(user);
        Town town = town(municipality);
        Offered offered = resident.talk(town, tapper)
                .offered(id)
                .orElseGet(() -> new Offered(
                        WhatsAppEvents.newMessageId(),
                        new Choice(kind, id, body.title() == null ? id : body.title(), null)));
        return sent(resident.tap(
                town, tapper, message == null ? offered : new Offered(message, offered.choice()), body.messageId()));
    }

    @PostMapping("/location")
    Sent location(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestBody Place body) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("latitude", body.latitude());
        location.put("longitude", body.longitude());
        if (body.name() != null) {
            location.put("name", body.name());
        }
        if (body.address() != null) {
            location.put("address", body.address());
        }
        String shown = body.latitude() + ", " + body.longitude();
        return sent(resident.write(
                town(municipality),
                user(user),
                "location",
                shown,
                Map.of("type", "location", "location", location),
                body.id()));
    }

    @PostMapping("/image")
    Sent image(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestBody Picture body) {
        File file = media.keep(body.type(), body.bytes());
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", file.id());
        image.put("mime_type", file.mimeType());
        image.put("sha256", file.sha256());
        if (body.caption() != null) {
            image.put("caption", body.caption());
        }
        String shown = body.caption() == null ? "" : body.caption();
        return sent(resident.write(
                town(municipality), user(user), "image", shown, Map.of("type", "image", "image", image), body.id()));
    }

    /// Any other message: `{type, …}` as Meta's webhook holds it (audio, contacts, reaction, unsupported, unknown …).
    @PostMapping("/raw")
    Sent raw(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestBody Map<String, Object> content) {
        String type = given(content.get("type") instanceof String text ? text : null, "type");
        return sent(resident.write(town(municipality), user(user), type, "(" + type + ")", content, null));
    }

    @PutMapping
    WhatsAppUser become(@PathVariable String user, @RequestBody Person body) {
        WhatsAppUser changed = user(user).with(body.name(), body.bsuidOnly());
        users.keep(changed);
        return changed;
    }

    /// Opens or closes the 24-hour window, without waiting a day.
    @PostMapping("/window")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void window(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestBody Window body) {
        resident.talk(town(municipality), user(user)).setWindow(body.open());
    }

    @GetMapping("/messages")
    ResponseEntity<Screen> messages(
            @PathVariable String user,
            @RequestParam(defaultValue = Towns.DEFAULT) String municipality,
            @RequestParam(defaultValue = "0") long after) {
        Screen screen = resident.talk(town(municipality), user(user)).screen(after);
        return ResponseEntity.ok().eTag(Long.toString(screen.version())).body(screen);
    }

    @DeleteMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable String user, @RequestParam(defaultValue = Towns.DEFAULT) String municipality) {
        resident.talk(town(municipality), user(user)).clear();
    }

    private WhatsAppUser user(String phoneOrUserId) {
        return users.find(phoneOrUserId)
                .orElseThrow(() -> wrong("a user is a phone number with country code, or a user id such as BE.123"));
    }

    private static Town town(String municipality) {
        return Towns.named(municipality)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such municipality"));
    }

    private static String given(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw wrong(field + " is missing");
        }
        return value;
    }

    private static ResponseStatusException wrong(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

    private static Sent sent(String id) {
        return new Sent(id);
    }

    record Sent(String id) {}

    record Text(@Nullable String text, @Nullable String id) {}

    record Tap(
            @Nullable String id,
            @Nullable String title,
            @Nullable String messageId) {}

    record Place(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address,
            @Nullable String id) {}

    record Person(@Nullable String name, @Nullable Boolean bsuidOnly) {}

    record Window(boolean open) {}
}
