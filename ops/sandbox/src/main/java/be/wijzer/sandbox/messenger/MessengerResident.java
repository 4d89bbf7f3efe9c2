package be.wijzer.sandbox.messenger;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes to a town's page as a resident, or as the person who answers from the page's own inbox.
final class MessengerResident {
    private final MessengerEvents events;
    private final Webhooks webhooks;
    private final Behaviours behaviours;
    private final Talks talks;
    private final Clock clock;

    MessengerResident(MessengerEvents events, Webhooks webhooks, Behaviours behaviours, Talks talks, Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.behaviours = behaviours;
        this.talks = talks;
        this.clock = clock;
    }

    Talk talk(Town town, String psid) {
        return talks.between(VendorChannel.MESSENGER, town.municipality(), psid);
    }

    /// The message id is put in; the same `wantedId` again is the same message again.
    String write(
            Town town,
            String psid,
            String kind,
            String shownText,
            String key,
            Map<String, Object> content,
            @Nullable String wantedId) {
        String mid = wantedId == null ? MessengerEvents.newMessageId() : wantedId;
        Map<String, Object> complete = new LinkedHashMap<>();
        complete.put("mid", mid);
        complete.putAll(content);
        talk(town, psid).add(From.RESIDENT, mid, kind, shownText);
        Webhook webhook = events.fromUser(town, psid, clock.instant(), key, complete);
        webhooks.send(webhook);
        if (behaviours.of(VendorChannel.MESSENGER).messages() == Copies.DUPLICATED) {
            webhooks.sendAfter(Duration.ZERO, webhook);
            webhooks.sendAfter(Duration.ofMillis(700), webhook);
        }
        return mid;
    }

    String tap(Town town, String psid, Offered offered, @Nullable String wantedId) {
        String title = offered.choice().title();
        String payload = offered.choice().id();
        if (offered.choice().kind().equals("postback")) {
            return write(
                    town, psid, "postback", title, "postback", Map.of("title", title, "payload", payload), wantedId);
        }
        Map<String, Object> message = Map.of("text", title, "quick_reply", Map.of("payload", payload));
        return write(town, psid, "quick_reply", title, "message", message, wantedId);
    }

    /// Somebody of the town answers from the page's inbox: the assistant hears an echo of another app.
    String answerByHand(Town town, String psid, String text) {
        String mid = MessengerEvents.newMessageId();
        talk(town, psid).add(From.TOWN, mid, "human", text);
        webhooks.send(events.echo(
                town,
                psid,
                clock.instant(),
                Map.of("mid", mid, "text", text, "app_id", MessengerEvents.PAGE_INBOX_APP)));
        return mid;
    }
}
