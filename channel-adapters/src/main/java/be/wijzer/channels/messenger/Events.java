package be.wijzer.channels.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.message.Utterance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads the events of one entry of a body, each on its own: one that can't be read never costs another.
final class Events {
    static final String CHANNEL = "messenger";
    static final String RESIDENT = "page-user";

    /// By convention the payload of the button that opens a conversation.
    private static final String GET_STARTED = "GET_STARTED";

    private static final Pattern OUR_KEY = Pattern.compile("[0-9A-Za-z-]{1,64}\\.\\d+\\.\\d+");

    private final Clock clock;

    Events(Clock clock) {
        this.clock = clock;
    }

    /// The events of an entry, in order.
    List<Event> in(Node entry, MessengerPage page) {
        List<Event> events = new ArrayList<>();
        entry.items("messaging").forEach(item -> events.addAll(read(item, page, false)));
        entry.items("standby").forEach(item -> events.addAll(read(item, page, true)));
        entry.items("changes").forEach(_ -> events.add(new Event.Passed("field")));
        return events;
    }

    private List<Event> read(Node item, MessengerPage page, boolean standby) {
        if (item.has("delivery")) {
            return came(item.at("delivery"), DeliveryState.DELIVERED);
        }
        if (item.has("read")) {
            return came(item.at("read"), DeliveryState.READ);
        }
        if (item.at("message").isTrue("is_echo")) {
            return List.of(echo(item, page));
        }
        Optional<ChannelAddress> resident = address(item.at("sender"), page);
        if (resident.isEmpty()) {
            return List.of(new Event.Passed("nobody"));
        }
        ChannelAddress from = resident.get();
        if (item.has("message")) {
            return said(item, from, standby);
        }
        if (item.has("postback")) {
            return List.of(postback(item, from, standby));
        }
        if (item.has("referral") || item.has("optin")) {
            return List.of(
                    new Event.Said(from, "joined:" + stamp(item), sentAt(item), new Utterance.Joined(), standby));
        }
        return List.of(threadControl(item, from, page));
    }

    private List<Event> said(Node item, ChannelAddress from, boolean standby) {
        Node message = item.at("message");
        Optional<String> mid = message.text("mid");
        if (message.isTrue("is_deleted")) {
            return List.of(new Event.Passed("deleted"));
        }
        if (mid.isEmpty()) {
            return List.of(new Event.Passed("malformed"));
        }
        List<Event> said = new ArrayList<>();
        for (Utterance utterance : Contents.read(message)) {
            String id = said.isEmpty() ? mid.get() : mid.get() + "/" + said.size();
            said.add(new Event.Said(from, id, sentAt(item), utterance, standby));
        }
        return said;
    }

    private Event postback(Node item, ChannelAddress from, boolean standby) {
        Node postback = item.at("postback");
        String payload = postback.text("payload").orElse("");
        String id = postback.text("mid")
                .orElseGet(() -> "postback:" + stamp(item) + ":" + UUID.nameUUIDFromBytes(payload.getBytes(UTF_8)));
        Utterance utterance = payload.isEmpty() || GET_STARTED.equals(payload)
                ? new Utterance.Joined()
                : new Utterance.Chose(payload, postback.text("title").orElse(""));
        return new Event.Said(from, id, sentAt(item), utterance, standby);
    }

    /// What the page itself said. Ours carries our key; what another app or no app said was said by somebody else.
    private static Event echo(Node item, MessengerPage page) {
        Node message = item.at("message");
        Optional<String> key =
                message.text("metadata").filter(text -> OUR_KEY.matcher(text).matches());
        Optional<String> mid = message.text("mid");
        Optional<ChannelAddress> to = address(item.at("recipient"), page);
        if (mid.isEmpty() || to.isEmpty()) {
            return new Event.Passed("malformed");
        }
        if (key.isPresent()) {
            return new Event.Came(mid.get(), DeliveryState.SENT, key);
        }
        return page.appId().isPresent() && message.text("app_id").equals(page.appId())
                ? new Event.Passed("echo")
                : new Event.Answered(to.get(), mid.get(), Contents.overheard(message));
    }

    private static Event threadControl(Node item, ChannelAddress resident, MessengerPage page) {
        for (String change : List.of("pass_thread_control", "take_thread_control")) {
            if (item.has(change)) {
                Optional<String> owner = item.at(change).text("new_owner_app_id");
                String id = change + ":" + stamp(item);
                return owner.isPresent() && owner.equals(page.appId())
                        ? new Event.GivenBack(resident, id)
                        : new Event.Taken(resident, id);
            }
        }
        for (String known :
                List.of("reaction", "request_thread_control", "app_roles", "account_linking", "message_edit")) {
            if (item.has(known)) {
                return new Event.Passed(known);
            }
        }
        return new Event.Passed("unknown");
    }

    /// Only messages that are named: a watermark alone names none.
    private static List<Event> came(Node report, DeliveryState state) {
        List<Event> came = report.items("mids").stream()
                .flatMap(mid -> mid.text().stream())
                .<Event>map(mid -> new Event.Came(mid, state, Optional.empty()))
                .toList();
        return came.isEmpty() ? List.of(new Event.Passed("watermark")) : came;
    }

    private static Optional<ChannelAddress> address(Node person, MessengerPage page) {
        return person.text("id")
                .filter(id -> !id.equals(page.id()))
                .map(id -> new ChannelAddress(CHANNEL, page.id(), Map.of(RESIDENT, id), Optional.empty()));
    }

    private static String stamp(Node item) {
        return item.text("timestamp").orElse("0");
    }

    /// The time an event says, unless it lies ahead or says none.
    private Instant sentAt(Node item) {
        Instant now = clock.instant();
        return item.whole("timestamp")
                .filter(millis -> millis > 0 && millis < now.toEpochMilli())
                .map(Instant::ofEpochMilli)
                .orElse(now);
    }
}
