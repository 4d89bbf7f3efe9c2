package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.twilio.Conversation.Details;
import be.wijzer.sandbox.twilio.Conversation.Message;
import be.wijzer.sandbox.twilio.Conversation.Participant;
import be.wijzer.sandbox.vendor.Form;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Twilio Conversations (classic) v1, with the service in the address or the default one.
@RestController
@RequestMapping({"/twilio/v1/Services/{service}/Conversations", "/twilio/v1/Conversations"})
class ConversationsController {
    private final Conversations conversations;
    private final TwilioDelivery delivery;
    private final TwilioEvents events;
    private final Webhooks webhooks;
    private final Clock clock;

    ConversationsController(
            Conversations conversations, TwilioDelivery delivery, TwilioEvents events, Webhooks webhooks, Clock clock) {
        this.conversations = conversations;
        this.delivery = delivery;
        this.events = events;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(
            @PathVariable(required = false) @Nullable String service,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        TwilioAccount account = account(authorization, service);
        Form form = form(body);
        String uniqueName = form.filled("UniqueName").orElse(null);
        if (uniqueName != null && conversations.with(uniqueName).isPresent()) {
            throw new TwilioRefusal(409, 50353, "Conversation with provided unique name already exists");
        }
        ConversationChecks.conversation(form);
        return ConversationJson.conversation(
                account,
                conversations.create(new Details(
                        form.filled("FriendlyName").orElse(null),
                        uniqueName,
                        form.filled("Attributes").orElse("{}"))));
    }

    @GetMapping
    Map<String, Object> list(
            @PathVariable(required = false) @Nullable String service,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        TwilioAccount account = account(authorization, service);
        return ConversationJson.page(
                "conversations",
                conversations.all().stream()
                        .map(conversation -> ConversationJson.conversation(account, conversation))
                        .toList());
    }

    @GetMapping("/{sid}")
    Map<String, Object> fetch(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        return ConversationJson.conversation(account(authorization, service), known(sid));
    }

    @PostMapping("/{sid}")
    Map<String, Object> update(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        Form form = form(body);
        ConversationChecks.conversation(form);
        form.filled("State").ifPresent(conversation::become);
        return ConversationJson.conversation(account, conversation);
    }

    @DeleteMapping("/{sid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account(authorization, service);
        conversations.forget(known(sid).sid());
    }

    @PostMapping("/{sid}/Participants")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> join(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        Form form = form(body);
        ConversationChecks.participant(form, account);
        String address = form.filled("MessagingBinding.Address").orElse(null);
        String proxy = form.filled("MessagingBinding.ProxyAddress").orElse(null);
        if (address != null
                && proxy != null
                && conversations.ofPair(address, proxy).isPresent()) {
            throw new TwilioRefusal(409, 50416, "A binding for this participant and proxy address already exists");
        }
        String identity = form.filled("Identity").orElse(null);
        if (identity != null && conversation.with(identity, null).isPresent()) {
            throw new TwilioRefusal(409, 50433, "Participant already exists");
        }
        var participant = new Participant(
                Sid.fresh("MB"),
                clock.instant(),
                identity,
                address,
                proxy,
                form.filled("Attributes").orElse("{}"));
        conversations.join(conversation, participant);
        return ConversationJson.participant(account, conversation, participant);
    }

    @GetMapping("/{sid}/Participants")
    Map<String, Object> participants(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        return ConversationJson.page(
                "participants",
                conversation.participants().stream()
                        .map(participant -> ConversationJson.participant(account, conversation, participant))
                        .toList());
    }

    @PostMapping("/{sid}/Messages")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> send(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "X-Twilio-Webhook-Enabled", defaultValue = "false") String webhookEnabled,
            @RequestBody(required = false) @Nullable String body) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        Form form = form(body);
        ConversationChecks.message(form);
        if (conversation.state().equals("closed")) {
            throw TwilioRefusal.parameter("Conversation " + conversation.sid() + " is closed");
        }
        Message message = conversation.add(
                Sid.fresh("IM"),
                clock.instant(),
                form.filled("Author").orElse("system"),
                form.first("Body").orElse(""),
                form.filled("Attributes").orElse("{}"));
        Town town = TwilioAccess.admit(authorization);
        delivery.deliver(town, conversation, message);
        if (webhookEnabled.equals("true")) {
            webhooks.send(events.messageAdded(town, conversation, message, "API"));
        }
        return ConversationJson.message(account, conversation, message);
    }

    @GetMapping("/{sid}/Messages")
    Map<String, Object> messages(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam(name = "Order", defaultValue = "asc") String order) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        Comparator<Message> byIndex = Comparator.comparingInt(Message::index);
        return ConversationJson.page(
                "messages",
                conversation.messages().stream()
                        .sorted(order.equals("desc") ? byIndex.reversed() : byIndex)
                        .map(message -> ConversationJson.message(account, conversation, message))
                        .toList());
    }

    @GetMapping("/{sid}/Messages/{message}")
    Map<String, Object> message(
            @PathVariable(required = false) @Nullable String service,
            @PathVariable String sid,
            @PathVariable String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        TwilioAccount account = account(authorization, service);
        Conversation conversation = known(sid);
        return conversation.messages().stream()
                .filter(candidate -> candidate.sid().equals(message))
                .findFirst()
                .map(found -> ConversationJson.message(account, conversation, found))
                .orElseThrow(() -> TwilioRefusal.notFound("/Conversations/" + sid + "/Messages/" + message));
    }

    private static TwilioAccount account(@Nullable String authorization, @Nullable String service) {
        TwilioAccount account = TwilioAccess.account(TwilioAccess.admit(authorization));
        if (service != null && !service.equals(account.serviceSid())) {
            throw TwilioRefusal.notFound("/Services/" + service);
        }
        return account;
    }

    private Conversation known(String sid) {
        return conversations.with(sid).orElseThrow(() -> TwilioRefusal.notFound("/Conversations/" + sid));
    }

    private static Form form(@Nullable String body) {
        return Form.parse(body == null ? "" : body);
    }
}
