package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.Finding;
import be.wijzer.sandbox.meta.GraphError;
import be.wijzer.sandbox.meta.GraphNode;
import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.talk.Line.From;
import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.whatsapp.WhatsAppStatuses.Sent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// A business phone number: takes what the assistant sends, refuses what Meta refuses, shows it to the resident.
final class WhatsAppNumber implements GraphNode {
    private final WhatsAppUsers users;
    private final WhatsAppStatuses statuses;
    private final Talks talks;
    private final Behaviours behaviours;
    private final Media media;
    private final ReadMarks readMarks;

    WhatsAppNumber(
            WhatsAppUsers users,
            WhatsAppStatuses statuses,
            Talks talks,
            Behaviours behaviours,
            Media media,
            ReadMarks readMarks) {
        this.users = users;
        this.statuses = statuses;
        this.talks = talks;
        this.behaviours = behaviours;
        this.media = media;
        this.readMarks = readMarks;
    }

    @Override
    public boolean is(String id, Town town) {
        return town.phoneNumberId().equals(id);
    }

    @Override
    public ResponseEntity<Object> send(Town town, JsonNode message) {
        boolean isReading = message.has("status");
        List<Finding> findings = isReading ? MessageChecks.ofReading(message) : MessageChecks.of(message);
        if (!findings.isEmpty()) {
            return GraphError.of(findings.getFirst().code(), findings.getFirst().details())
                    .response();
        }
        if (isReading) {
            readMarks.read(message.path("message_id").asString(""), message.has("typing_indicator"));
            return ResponseEntity.ok(Map.of("success", true));
        }
        String mediaId =
                message.path(message.path("type").asString("")).path("id").asString("");
        if (!mediaId.isEmpty() && media.with(mediaId).isEmpty()) {
            return GraphError.parameter("Media ID " + mediaId + " is not a valid uploaded media.")
                    .response();
        }
        return taken(town, message);
    }

    private ResponseEntity<Object> taken(Town town, JsonNode message) {
        String input = message.has("to")
                ? message.path("to").asString("")
                : message.path("recipient").asString("");
        var found = users.find(input);
        if (found.isEmpty()) {
            return GraphError.of(131009, "Parameter 'to' is not a valid WhatsApp phone number.")
                    .response();
        }
        WhatsAppUser user = found.get();
        Talk talk = talks.between(VendorChannel.WHATSAPP, town.municipality(), user.userId());
        String id = WhatsAppEvents.newMessageId();
        boolean mayArrive =
                talk.isWindowOpen() || message.path("type").asString("").equals("template");
        Shown shown = Shown.of(message);
        if (shown.isVisible() && mayArrive) {
            talk.add(
                    From.TOWN,
                    id,
                    shown.kind(),
                    shown.text(),
                    shown.choices(),
                    shown.link(),
                    "accepted",
                    message.toString());
        }
        String callbackData = message.path("biz_opaque_callback_data").asString(null);
        var sent = new Sent(town, user, id, callbackData, talk);
        if (mayArrive) {
            statuses.report(sent, behaviours.of(VendorChannel.WHATSAPP).statuses());
        } else {
            statuses.reportClosedWindow(sent);
        }
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("input", input);
        String phone = user.shownPhone();
        if (phone != null || message.has("to")) {
            contact.put("wa_id", user.phone());
        }
        contact.put("user_id", user.userId());
        return ResponseEntity.ok(Map.of(
                "messaging_product", "whatsapp",
                "contacts", List.of(contact),
                "messages", List.of(Map.of("id", id))));
    }
}
