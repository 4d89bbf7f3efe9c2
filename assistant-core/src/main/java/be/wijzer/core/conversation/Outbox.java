package be.wijzer.core.conversation;

import be.wijzer.core.channel.SendResult;
import be.wijzer.core.insight.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The rules by which messages leave a conversation: in order, once each, none of the assistant's after a claim.
///
/// @param parked how long a message whose sending had no clear answer waits for a delivery state
/// @param longest how long a message that is refused for now is tried
public record Outbox(Duration parked, Duration longest) {
    private static final int UNANSWERED = 2;
    /// For which part of the wait for a delivery state a node that says it sends a message may do so.
    private static final int LEASE = 3;

    /// What the first message in line needs.
    sealed interface Step {
        record Nothing() implements Step {}

        record Wait(Instant until) implements Step {}

        /// Another living node is sending it.
        record Elsewhere() implements Step {}

        record Save(Conversation changed) implements Step {}

        /// Nobody knows whether it was taken: it is to be sent once more, after this save.
        record Repeat(Conversation changed) implements Step {}

        record Send(OutboxEntry entry) implements Step {}
    }

    /// A change to a conversation, empty where there is nothing to change.
    interface Change {
        Optional<Conversation> of(Conversation conversation);
    }

    /// @param looksFirst whether another attempt asks the provider first, and so sends nothing twice
    Step next(Conversation conversation, String node, Predicate<String> alive, boolean looksFirst, Instant now) {
        if (conversation.outbox().isEmpty()) {
            return new Step.Nothing();
        }
        OutboxEntry head = conversation.outbox().getFirst();
        if (!head.author().isHuman() && head.epoch() < conversation.epoch()) {
            return new Step.Save(without(conversation, head, "withdrawn"));
        }
        return switch (head.state()) {
            case WAITING ->
                head.since().isAfter(now)
                        ? new Step.Wait(head.since())
                        : new Step.Save(with(conversation, head, head.sending(node, now)));
            case SENDING -> {
                if (head.node().equals(node)) {
                    // A node that was held up may have been taken for dead: is the message still its own?
                    yield head.since().plus(parked.dividedBy(LEASE)).isBefore(now)
                            ? new Step.Save(with(conversation, head, head.sending(node, now)))
                            : new Step.Send(head);
                }
                // A dead node may have sent it long after it said so: the wait for a delivery state starts now.
                yield alive.test(head.node())
                        ? new Step.Elsewhere()
                        : new Step.Save(with(conversation, head, head.parked(now)));
            }
            case PARKED -> {
                Instant until = head.since().plus(parked);
                if (until.isAfter(now)) {
                    yield new Step.Wait(until);
                }
                if (head.unanswered() >= UNANSWERED) {
                    yield new Step.Save(
                            counted(without(conversation, head, "message-failed"), head, "send_unanswered", now));
                }
                Conversation sending = with(conversation, head, head.sending(node, now));
                yield looksFirst
                        ? new Step.Save(sending)
                        : new Step.Repeat(counted(sending, head, "possibly_sent_twice", now));
            }
        };
    }

    /// How the conversation stands after an attempt. Empty where the message has been settled meanwhile.
    Optional<Conversation> noted(
            Conversation conversation, OutboxEntry sent, SendResult result, Instant now, String node) {
        Optional<OutboxEntry> entry = find(conversation, sent.key());
        return switch (result) {
            case SendResult.Accepted(String messageId) ->
                Optional.of(going(
                        entry.map(still -> taken(conversation, still, messageId))
                                .orElseGet(() -> carried(conversation, sent.line(), messageId)),
                        node,
                        now));
            case SendResult.Unknown _ -> entry.map(still -> with(conversation, still, still.parked(now)));
            case SendResult.TryLater(String code, Duration after) ->
                entry.map(still -> now.isAfter(saidAt(conversation, still).plus(longest))
                        ? failed(conversation, still, code, "retries", now, node)
                        : with(conversation, still, still.waitingUntil(now.plus(after))));
            case SendResult.GaveUp(String code, String reason) ->
                entry.map(still -> failed(conversation, still, code, reason, now, node));
        };
    }

    Optional<OutboxEntry> find(Conversation conversation, String key) {
        return conversation.outbox().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    Conversation taken(Conversation conversation, OutboxEntry entry, String messageId) {
        List<OutboxEntry> rest = new ArrayList<>(conversation.outbox());
        rest.removeIf(other -> other.key().equals(entry.key()));
        return carried(conversation.withOutbox(rest), entry.line(), messageId);
    }

    private Conversation failed(
            Conversation conversation, OutboxEntry entry, String code, String reason, Instant now, String node) {
        boolean window = "window".equals(reason);
        Conversation without = without(conversation, entry, window ? "window-closed" : "message-failed");
        Conversation shown = window && !entry.author().isHuman() ? without.askingForPerson(now) : without;
        return going(counted(shown, entry, "message_failed", now, Map.of("code", code, "reason", reason)), node, now);
    }

    /// Marks the next message as being sent in the same save.
    private Conversation going(Conversation conversation, String node, Instant now) {
        if (conversation.outbox().isEmpty()) {
            return conversation;
        }
        OutboxEntry head = conversation.outbox().getFirst();
        boolean free = head.state() == OutboxEntry.State.WAITING
                && !head.since().isAfter(now)
                && (head.author().isHuman() || head.epoch() >= conversation.epoch());
        return free ? with(conversation, head, head.sending(node, now)) : conversation;
    }

    private static Conversation carried(Conversation conversation, long line, String messageId) {
        List<Line> transcript = conversation.transcript().stream()
                .map(any -> any instanceof Line.Said said && said.sequence() == line ? said.carriedBy(messageId) : any)
                .toList();
        return conversation.withTranscript(transcript, conversation.lines());
    }

    private static Conversation with(Conversation conversation, OutboxEntry old, OutboxEntry changed) {
        return conversation.withOutbox(conversation.outbox().stream()
                .map(entry -> entry.key().equals(old.key()) ? changed : entry)
                .toList());
    }

    private static Conversation without(Conversation conversation, OutboxEntry entry, String what) {
        List<OutboxEntry> rest = new ArrayList<>(conversation.outbox());
        rest.removeIf(other -> other.key().equals(entry.key()));
        List<Line> transcript = new ArrayList<>(conversation.transcript());
        long sequence = conversation.lines() + 1;
        transcript.add(
                new Line.Happened(sequence, conversation.id() + "." + sequence, entry.since(), what, entry.key()));
        return conversation.withOutbox(rest).withTranscript(transcript, sequence);
    }

    private static Conversation counted(Conversation conversation, OutboxEntry entry, String name, Instant now) {
        return counted(conversation, entry, name, now, Map.of());
    }

    private static Conversation counted(
            Conversation conversation, OutboxEntry entry, String name, Instant now, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("attempts", Integer.toString(entry.attempts()));
        List<Event> events = new ArrayList<>(conversation.events());
        events.add(new Event(
                entry.key() + "/" + name + entry.attempts(),
                name,
                conversation.municipality().value(),
                conversation.address().channel(),
                conversation.id().value(),
                now,
                all));
        return conversation.withEvents(events);
    }

    private static Instant saidAt(Conversation conversation, OutboxEntry entry) {
        return conversation.transcript().stream()
                .filter(line -> line.sequence() == entry.line())
                .map(Line::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
