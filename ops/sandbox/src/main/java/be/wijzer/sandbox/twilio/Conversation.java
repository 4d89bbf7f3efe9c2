package be.wijzer.sandbox.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A conversation at Twilio: who takes part, and what was said, numbered without a gap.
final class Conversation {
    private final String sid;
    private final Instant created;
    private final Details details;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private String state = "active";

    Conversation(String sid, Instant created, Details details) {
        this.sid = sid;
        this.created = created;
        this.details = details;
    }

    String sid() {
        return sid;
    }

    Instant created() {
        return created;
    }

    Details details() {
        return details;
    }

    synchronized String state() {
        return state;
    }

    synchronized void become(String newState) {
        state = newState;
    }

    synchronized List<Participant> participants() {
        return List.copyOf(participants);
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    synchronized void join(Participant participant) {
        participants.add(participant);
    }

    synchronized Message add(String sid, Instant at, String author, String body, String attributes) {
        Message message = new Message(sid, messages.size(), at, author, body, attributes, by(author));
        messages.add(message);
        return message;
    }

    synchronized Optional<Participant> with(String address, @Nullable String proxy) {
        return participants.stream()
                .filter(participant -> address.equals(participant.address()) || address.equals(participant.identity()))
                .filter(participant -> proxy == null || proxy.equals(participant.proxy()))
                .findFirst();
    }

    private @Nullable String by(String author) {
        return with(author, null).map(Participant::sid).orElse(null);
    }

    /// What its maker chose.
    record Details(@Nullable String friendlyName, @Nullable String uniqueName, String attributes) {}

    /// By identity (chat), or by address and proxy address (SMS).
    record Participant(
            String sid,
            Instant joined,
            @Nullable String identity,
            @Nullable String address,
            @Nullable String proxy,
            String attributes) {}

    record Message(
            String sid,
            int index,
            Instant at,
            String author,
            String body,
            String attributes,
            @Nullable String participantSid) {}
}
