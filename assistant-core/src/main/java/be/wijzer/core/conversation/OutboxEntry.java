package be.wijzer.core.conversation;

import be.wijzer.core.message.Reply;
import java.time.Instant;
import java.util.Optional;

/// One message that still has to leave, in the order of the outbox.
///
/// @param key our id of the message, unique in the installation
/// @param line the transcript line it belongs to
/// @param epoch the conversation's epoch when it was said: an older one of the assistant's is never sent
/// @param since when it came into this state; for `WAITING`, when it may be tried
/// @param node the node that sends it
/// @param attempts how often it was handed over
/// @param unanswered how often nobody knew what became of it
/// @param trace the trace of the turn, in W3C form
public record OutboxEntry(
        String key,
        long line,
        Reply reply,
        Author author,
        long epoch,
        State state,
        Instant since,
        String node,
        int attempts,
        int unanswered,
        Optional<String> trace) {
    public enum State {
        /// Not tried yet, or clearly refused and to be tried again at `since`.
        WAITING,
        /// Being handed over by `node` since `since`. When that node is gone, nobody knows whether it was taken.
        SENDING,
        /// Handed over without a clear answer: waits for a delivery state to settle it.
        PARKED
    }

    OutboxEntry waitingUntil(Instant at) {
        return changed(State.WAITING, at, node, attempts, unanswered);
    }

    OutboxEntry sending(String by, Instant at) {
        return changed(State.SENDING, at, by, attempts + 1, unanswered);
    }

    OutboxEntry parked(Instant at) {
        return changed(State.PARKED, at, node, attempts, unanswered + 1);
    }

    private OutboxEntry changed(State now, Instant at, String by, int tries, int doubts) {
        return new OutboxEntry(key, line, reply, author, epoch, now, at, by, tries, doubts, trace);
    }
}
