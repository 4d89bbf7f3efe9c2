package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.talk.Line.From;
import be.wijzer.sandbox.talk.Picture;
import be.wijzer.sandbox.talk.Talk.Screen;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import be.wijzer.sandbox.twilio.Conversation.Details;
import be.wijzer.sandbox.twilio.Conversation.Message;
import be.wijzer.sandbox.twilio.Conversation.Participant;
import be.wijzer.sandbox.vendor.Behaviour.Copies;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
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
import tools.jackson.databind.json.JsonMapper;

/// `/sms/users/{number or name}/…`: a number with + writes text messages, anything else is a chat identity. The first
/// message opens a conversation, as Twilio's autocreation does.
@RestController
@RequestMapping("/sms/users/{user:[+]?[A-Za-z0-9_.-]{2,60}}")
class SmsUserController {
    private final Conversations conversations;
    private final TwilioDelivery delivery;
    private final TwilioEvents events;
    private final Webhooks webhooks;
    private final Behaviours behaviours;
    private final Media media;
    private final JsonMapper json;
    private final Clock clock;

    SmsUserController(
            Conversations conversations,
            TwilioDelivery delivery,
            TwilioEvents events,
            Webhooks webhooks,
            Behaviours behaviours,
            Media media,
            JsonMapper json,
            Clock clock) {
        this.conversations = conversations;
        this.delivery = delivery;
        this.events = events;
        this.webhooks = webhooks;
        this.behaviours = behaviours;
        this.media = media;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/text")
    Sent text(@PathVariable String user, @RequestBody Text body) {
        String text = body.text();
        if (text == null || text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "text is missing");
        }
        return write(user, text, null);
    }

    private Sent write(String user, String text, @Nullable String media) {
        Town town = Towns.named(Towns.DEFAULT).orElseThrow();
        boolean isSms = user.startsWith("+");
        if (isSms && !ConversationChecks.isPhone(user)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a phone number");
        }
        String proxy = isSms ? TwilioAccess.account(town).smsNumber() : "chat";
        Conversation conversation =
                conversations.ofPair(user, proxy).orElseGet(() -> opened(town, user, isSms ? proxy : null));
        Message message = conversation.add(Sid.fresh("IM"), clock.instant(), user, text, "{}");
        delivery.talk(user).add(From.RESIDENT, message.sid(), media == null ? "text" : "image", text);
        Webhook webhook = events.messageAdded(town, conversation, message, isSms ? "SMS" : "SDK", media);
        webhooks.send(webhook);
        if (behaviours.of(VendorChannel.TWILIO).messages() == Copies.DUPLICATED) {
            webhooks.sendAfter(Duration.ZERO, webhook);
            webhooks.sendAfter(Duration.ofMillis(700), webhook);
        }
        return new Sent(message.sid(), conversation.sid(), message.index());
    }

    /// Sends a picture, with words or without.
    @PostMapping("/image")
    Sent image(@PathVariable String user, @RequestBody Picture body) {
        Media.File file = media.keep(body.type(), body.bytes());
        String sid = MediaSids.of(file.id());
        String described = json.writeValueAsString(List.of(
                Map.of("Sid", sid, "Filename", "foto", "ContentType", body.type(), "Size", file.content().length)));
        return write(user, body.caption() == null ? "" : body.caption(), described);
    }

    @GetMapping("/messages")
    ResponseEntity<Screen> messages(@PathVariable String user, @RequestParam(defaultValue = "0") long after) {
        Screen screen = delivery.talk(user).screen(after);
        return ResponseEntity.ok().eTag(Long.toString(screen.version())).body(screen);
    }

    @DeleteMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable String user) {
        delivery.talk(user).clear();
    }

    private Conversation opened(Town town, String user, @Nullable String proxy) {
        Conversation conversation = conversations.create(new Details(null, null, "{}"));
        boolean isSms = proxy != null;
        conversations.join(
                conversation,
                new Participant(
                        Sid.fresh("MB"), clock.instant(), isSms ? null : user, isSms ? user : null, proxy, "{}"));
        webhooks.send(events.conversationAdded(town, conversation));
        return conversation;
    }

    record Text(@Nullable String text) {}

    record Sent(String id, String conversation, int index) {}
}
