package be.wijzer.core.conversation;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks for a name, then a confirmation, then says what it did; says anything else back with its number.
final class EchoSkill implements Skill {
    @Override
    public String name() {
        return "echo";
    }

    @Override
    public Set<String> intents() {
        return Set.of("echo", "ask_name");
    }

    @Override
    public Outcome begin(Turn turn) {
        if (turn.understanding().is("ask_name")) {
            return new Outcome.Asked(
                    new Frame("echo", Map.of("step", "name")), new Reply.Ask("Hoe heet je?", Reply.Wanted.TEXT));
        }
        int number = turn.remembered("echoes").map(Integer::parseInt).orElse(0) + 1;
        turn.remember("echoes", Integer.toString(number));
        turn.count("echoed", Map.of("number", Integer.toString(number)));
        return new Outcome.Done(new Reply.Text(number + ": " + turn.words()));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        if (frame.get("step").equals("name")) {
            Frame next = new Frame("echo", Map.of("step", "confirm", "name", turn.words()));
            return new Outcome.Asked(next, again(turn, next).orElseThrow());
        }
        return turn.utterance() instanceof Utterance.Chose(String id, String _) && id.equals("yes")
                ? new Outcome.Done(new Reply.Text("Dag " + frame.get("name") + "!"))
                : new Outcome.NotMine();
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return frame.get("step").equals("name")
                ? Optional.of(new Reply.Ask("Hoe heet je?", Reply.Wanted.TEXT))
                : Optional.of(new Reply.Choices(
                        "Heet je " + frame.get("name") + "?",
                        List.of(new Choice("yes", "Ja"), new Choice("no", "Nee"))));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return frame.get("step").equals("name");
    }
}
