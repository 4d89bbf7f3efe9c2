package be.wijzer.core.contactcentre;

import be.wijzer.core.conversation.AfterSave;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import java.time.Instant;
import java.util.Optional;

/// Shows each conversation that needs, has or had a person in the inbox.
public final class ShowInInbox implements AfterSave {
    private static final int SHORTENED = 160;

    private final Inbox inbox;

    public ShowInInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void saved(Conversation conversation) {
        switch (conversation.handOver()) {
            case HandOver.None() -> {}
            case HandOver.Asked(Instant at, String reason) ->
                inbox.show(waiting(conversation, Waiting.State.WAITING, at, reason, Optional.empty()));
            case HandOver.Claimed(Instant at, String account, String _) ->
                inbox.show(waiting(conversation, Waiting.State.CLAIMED, at, "", Optional.of(account)));
            case HandOver.Ended(Instant at) ->
                inbox.show(waiting(conversation, Waiting.State.ENDED, at, "", Optional.empty()));
        }
    }

    private static Waiting waiting(
            Conversation conversation, Waiting.State state, Instant since, String reason, Optional<String> agent) {
        String last = conversation.transcript().reversed().stream()
                .filter(Line.Heard.class::isInstance)
                .map(line -> ((Line.Heard) line).utterance().words())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        return new Waiting(
                conversation.id(),
                conversation.municipality(),
                conversation.address().channel(),
                conversation.language(),
                state,
                since,
                conversation.lastHeard(),
                conversation.address().name(),
                last.length() > SHORTENED ? last.substring(0, SHORTENED - 1) + "…" : last,
                reason,
                agent);
    }
}
