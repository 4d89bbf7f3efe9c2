package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.talk.Line.From;
import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.talk.Talk.Offered;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Behaviour.Copies;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes to a town as a resident's phone does.
final class WhatsAppResident {
    private final WhatsAppEvents events;
    private final Webhooks webhooks;
    private final Behaviours behaviours;
    private final Talks talks;
    private final ReadMarks readMarks;
    private final Clock clock;

    WhatsAppResident(
            WhatsAppEvents events,
            Webhooks webhooks,
            Behaviours behaviours,
            Talks talks,
            ReadMarks readMarks,
            Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.behaviours = behaviours;
        this.talks = talks;
        this.readMarks = readMarks;
        this.clock = clock;
    }

    Talk talk(Town town, WhatsAppUser user) {
        return talks.between(VendorChannel.WHATSAPP, town.municipality(), user.userId());
    }

    /// Sends `content`; the same `wantedId` again is the same message again.
    String write(
            Town town,
            WhatsAppUser user,
            String kind,
            String shownText,
            Map<String, Object> content,
            @Nullable String wantedId) {
        String id = wantedId == null ? WhatsAppEvents.newMessageId() : wantedId;
        Instant at = clock.instant();
        Talk talk = talk(town, user);
        readMarks.expect(id, talk);
        talk.add(From.RESIDENT, id, kind, shownText);
        Webhook webhook = events.message(town, user, id, at, content);
        webhooks.send(webhook);
        if (behaviours.of(VendorChannel.WHATSAPP).messages() == Copies.DUPLICATED) {
            webhooks.sendAfter(Duration.ZERO, webhook);
            webhooks.sendAfter(Duration.ofMillis(700), webhook);
        }
        return id;
    }

    /// Taps a button or a row: `offered` tells which message it stood in.
    String tap(Town town, WhatsAppUser user, Offered offered, @Nullable String wantedId) {
        boolean isRow = offered.choice().kind().equals("row");
        String type = isRow ? "list_reply" : "button_reply";
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("id", offered.choice().id());
        reply.put("title", offered.choice().title());
        if (isRow && offered.choice().description() != null) {
            reply.put("description", offered.choice().description());
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("context", Map.of("from", town.displayPhoneNumber(), "id", offered.line()));
        content.put("type", "interactive");
        content.put("interactive", Map.of("type", type, type, reply));
        return write(town, user, type, offered.choice().title(), content, wantedId);
    }
}
