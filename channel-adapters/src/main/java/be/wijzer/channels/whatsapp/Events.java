package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the events of one change of a body, each on its own: one that can't be read never costs another.
final class Events {
    private final Clock clock;

    Events(Clock clock) {
        this.clock = clock;
    }

    /// The phone number id a change is about.
    static Optional<String> account(Node change) {
        return change.at("value").at("metadata").text("phone_number_id");
    }

    /// The events of a change, in order.
    List<Event> in(Node change, String account) {
        Node value = change.at("value");
        List<Event> events = new ArrayList<>();
        switch (change.text("field").orElse("")) {
            case "messages" -> {
                Senders senders = new Senders(account, value.items("contacts"));
                value.items("messages").forEach(message -> events.add(message(message, senders)));
                value.items("statuses").forEach(status -> events.add(status(status)));
                value.items("errors").forEach(_ -> events.add(new Event.Passed("error")));
            }
            case "user_id_update" ->
                value.items("user_id_update").forEach(update -> events.add(userIdUpdate(update, account)));
            default -> events.add(new Event.Passed("field"));
        }
        return events;
    }

    private Event message(Node message, Senders senders) {
        Optional<String> id = message.text("id");
        String type = message.text("type").orElse("unknown");
        if (id.isEmpty()) {
            return new Event.Passed("malformed");
        }
        if ("system".equals(type)) {
            return system(message, id.get(), senders);
        }
        if (Contents.isPassed(type)) {
            return new Event.Passed(type);
        }
        return senders.of(message)
                .<Event>map(from -> new Event.Said(from, id.get(), sentAt(message), Contents.read(message)))
                .orElseGet(() -> new Event.Passed("malformed"));
    }

    private static Event system(Node message, String id, Senders senders) {
        Node system = message.at("system");
        Optional<ChannelAddress> before =
                senders.address(message.text("from"), message.text("from_user_id"), Optional.empty(), Optional.empty());
        Optional<ChannelAddress> after = switch (system.text("type").orElse("")) {
            case "user_changed_number" ->
                senders.address(
                        system.text("wa_id").or(() -> system.text("new_wa_id")),
                        system.text("user_id"),
                        system.text("parent_user_id"),
                        Optional.empty());
            case "user_changed_user_id" ->
                senders.address(
                        message.text("from"), system.text("user_id"), system.text("parent_user_id"), Optional.empty());
            default -> Optional.empty();
        };
        return before.flatMap(old -> after.map(now -> moved(old, now, id))).orElseGet(() -> new Event.Passed("system"));
    }

    private static Event userIdUpdate(Node update, String account) {
        Senders senders = new Senders(account, List.of());
        Optional<String> phone = update.text("wa_id");
        Optional<String> current = update.at("user_id").text("current");
        Optional<ChannelAddress> before =
                senders.address(phone, update.at("user_id").text("previous"), Optional.empty(), Optional.empty());
        Optional<ChannelAddress> after =
                senders.address(phone, current, update.at("parent_user_id").text("current"), Optional.empty());
        return current.flatMap(user -> before.flatMap(old -> after.map(now -> moved(old, now, "user-id:" + user))))
                .orElseGet(() -> new Event.Passed("malformed"));
    }

    private static Event moved(ChannelAddress before, ChannelAddress after, String id) {
        return before.ids().equals(after.ids()) ? new Event.Passed("system") : new Event.Moved(before, after, id);
    }

    private static Event status(Node status) {
        Optional<DeliveryState> state = switch (status.text("status").orElse("")) {
            case "sent" -> Optional.of(DeliveryState.SENT);
            case "delivered" -> Optional.of(DeliveryState.DELIVERED);
            case "read", "played" -> Optional.of(DeliveryState.READ);
            case "failed" -> Optional.of(DeliveryState.FAILED);
            default -> Optional.empty();
        };
        return state.flatMap(reached -> status.text("id")
                        .<Event>map(id -> new Event.Came(
                                id,
                                reached,
                                status.text("biz_opaque_callback_data"),
                                Contents.error(status.items("errors")))))
                .orElseGet(() -> new Event.Passed("status"));
    }

    /// The time a message says, unless it lies ahead or says none.
    private Instant sentAt(Node message) {
        Instant now = clock.instant();
        return message.whole("timestamp")
                .filter(seconds -> seconds > 0 && seconds < now.getEpochSecond())
                .map(Instant::ofEpochSecond)
                .orElse(now);
    }
}
