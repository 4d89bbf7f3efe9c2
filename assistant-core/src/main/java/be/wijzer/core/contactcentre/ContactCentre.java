package be.wijzer.core.contactcentre;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What a person of the town does in a conversation. Each action has an id of its own: done twice, it counts once.
public final class ContactCentre {
    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Phrases phrases = Phrases.of("contactcentre");

    public ContactCentre(Assistant assistant, Dialogue dialogue) {
        this.assistant = assistant;
        this.dialogue = dialogue;
    }

    /// How an action ended.
    public sealed interface Result {
        record Done(Conversation conversation) implements Result {}

        /// Somebody else has claimed it.
        record ClaimedBy(String agent) implements Result {}

        /// The agent hasn't claimed it.
        record NotClaimed() implements Result {}

        record NotFound() implements Result {}
    }

    /// Takes a conversation over. From then on the assistant can't send. The resident is told.
    public Result claim(ConversationId id, String action, String account, String agent) {
        return act(id, action, (draft, refused) -> {
            if (draft.handOver() instanceof HandOver.Claimed claimed && !claimed.isElsewhere()) {
                if (!claimed.account().equals(account)) {
                    refused.set(new Result.ClaimedBy(claimed.agent()));
                }
                return;
            }
            draft.claim(account, agent);
            draft.count("claimed", Map.of());
            draft.say(
                    Author.agent(agent),
                    new Reply.Text(phrases.say(draft.language(), "claimed", Map.of("agent", agent))));
        });
    }

    /// Says something to the resident, on the resident's own channel.
    public Result say(ConversationId id, String action, String account, String text) {
        return act(id, action, (draft, refused) -> {
            switch (draft.handOver()) {
                case HandOver.Claimed claimed
                when claimed.account().equals(account) ->
                    draft.say(Author.agent(claimed.agent()), new Reply.Text(text));
                case HandOver.Claimed claimed -> refused.set(new Result.ClaimedBy(claimed.agent()));
                case HandOver.None _, HandOver.Asked _, HandOver.Ended _ -> refused.set(new Result.NotClaimed());
            }
        });
    }

    /// Gives the conversation back to the assistant, which asks the interrupted question again.
    public Result handBack(ConversationId id, String action, String account) {
        return act(id, action, (draft, refused) -> {
            switch (draft.handOver()) {
                case HandOver.Claimed claimed
                when !claimed.account().equals(account) && !claimed.isElsewhere() ->
                    refused.set(new Result.ClaimedBy(claimed.agent()));
                case HandOver.Claimed _, HandOver.Asked _ -> {
                    draft.endHandOver();
                    draft.count("handed_back", Map.of());
                    draft.say(Author.ASSISTANT, new Reply.Text(phrases.say(draft.language(), "handed-back")));
                    dialogue.resume(draft);
                }
                case HandOver.None _, HandOver.Ended _ -> refused.set(new Result.NotClaimed());
            }
        });
    }

    private Result act(ConversationId id, String action, Step step) {
        AtomicReference<Optional<Result>> outcome = new AtomicReference<>(Optional.empty());
        Optional<Conversation> after = assistant.change(id, "desk:" + action, draft -> {
            Refusal refusal = new Refusal();
            step.take(draft, refusal);
            outcome.set(refusal.reason());
        });
        return after.<Result>map(Result.Done::new)
                .map(done -> outcome.get().orElse(done))
                .orElseGet(Result.NotFound::new);
    }

    private interface Step {
        void take(Draft draft, Refusal refused);
    }

    private static final class Refusal {
        private Optional<Result> reason = Optional.empty();

        void set(Result why) {
            reason = Optional.of(why);
        }

        Optional<Result> reason() {
            return reason;
        }
    }
}
