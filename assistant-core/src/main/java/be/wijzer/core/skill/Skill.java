package be.wijzer.core.skill;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something the assistant can do for a resident. Skills never send: they return what to say and what goes on.
public interface Skill {
    /// Stands for every intent that no other skill takes, but not for `out_of_scope`.
    String ANY_OTHER = "*";

    /// Unique, lower case with underscores; choices of this skill have ids `{name}:{payload}`.
    String name();

    /// The intents that start it.
    Set<String> intents();

    /// Starts it with what the resident said.
    Outcome begin(Turn turn);

    /// Takes what the resident said as an answer to the open question of its frame; `NotMine` where it isn't one.
    default Outcome answer(Turn turn, Frame frame) {
        return new Outcome.NotMine();
    }

    /// Takes a choice that was offered without a question, however long ago. `NotMine` where the payload means
    /// nothing.
    default Outcome chosen(Turn turn, String payload) {
        return new Outcome.NotMine();
    }

    /// The open question of a frame, once more, in one sentence.
    default Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.empty();
    }

    /// Goes on after the resident signed in.
    default Outcome resumed(Turn turn, Frame frame) {
        return new Outcome.NotMine();
    }

    /// Goes on with what the resident filled in on the page of its form: the answers by field, empty where there is
    /// none.
    default Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return new Outcome.NotMine();
    }

    /// Something worth telling as soon as a resident has signed in of their own accord.
    default Optional<Reply> atSignIn(Turn turn) {
        return Optional.empty();
    }

    /// Whether the open question takes any words for an answer, so that only a clear command is not one.
    default boolean takesAnyWords(Frame frame) {
        return false;
    }

    /// Whether stopping loses something the resident gave.
    default boolean losesSomething(Frame frame) {
        return false;
    }
}
