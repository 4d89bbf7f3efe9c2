package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.twilio.Conversation.Details;
import be.wijzer.sandbox.twilio.Conversation.Participant;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversations of the one Twilio account; the oldest are forgotten.
final class Conversations {
    private static final int KEPT = 3_000;

    private final Clock clock;
    private final Map<String, Conversation> bySid = new LinkedHashMap<>();
    private final Map<String, String> sidByPair = new LinkedHashMap<>();

    Conversations(Clock clock) {
        this.clock = clock;
    }

    synchronized Conversation create(Details details) {
        Conversation conversation = new Conversation(Sid.fresh("CH"), clock.instant(), details);
        bySid.put(conversation.sid(), conversation);
        if (bySid.size() > KEPT) {
            forget(bySid.keySet().iterator().next());
        }
        return conversation;
    }

    synchronized Optional<Conversation> with(String sidOrUniqueName) {
        Conversation found = bySid.get(sidOrUniqueName);
        return found != null
                ? Optional.of(found)
                : bySid.values().stream()
                        .filter(conversation ->
                                sidOrUniqueName.equals(conversation.details().uniqueName()))
                        .findFirst();
    }

    synchronized List<Conversation> all() {
        return List.copyOf(bySid.values());
    }

    /// The active conversation of an address (or identity) on a number; one pair is in one active conversation only.
    synchronized Optional<Conversation> ofPair(String who, String proxy) {
        return Optional.ofNullable(sidByPair.get(who + " " + proxy))
                .flatMap(sid -> Optional.ofNullable(bySid.get(sid)))
                .filter(conversation -> !conversation.state().equals("closed"));
    }

    synchronized void join(Conversation conversation, Participant participant) {
        conversation.join(participant);
        if (participant.address() != null) {
            sidByPair.put(participant.address() + " " + participant.proxy(), conversation.sid());
        } else if (participant.identity() != null) {
            sidByPair.putIfAbsent(participant.identity() + " chat", conversation.sid());
        }
    }

    synchronized void forget(String sid) {
        bySid.remove(sid);
        sidByPair.values().removeIf(sid::equals);
    }
}
