package be.wijzer.core.testkit;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Asks a question at the intent "ask", and says back what answers it.
///
/// @param answers which words do
public record AskingSkill(String question, Predicate<String> answers) implements Skill {
    @Override
    public String name() {
        return "asking";
    }

    @Override
    public Set<String> intents() {
        return Set.of("ask");
    }

    @Override
    public Outcome begin(Turn turn) {
        Frame frame = new Frame("asking", Map.of());
        return new Outcome.Asked(frame, again(turn, frame).orElseThrow());
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(new Reply.Ask(question, Reply.Wanted.TEXT));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        return answers.test(turn.words())
                ? new Outcome.Done(new Reply.Text("gehoord: " + turn.words()))
                : new Outcome.NotMine();
    }
}
