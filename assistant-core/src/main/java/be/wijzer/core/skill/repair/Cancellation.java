package be.wijzer.core.skill.repair;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// "Stop": what is going on ends, after a confirmation where something the resident gave would be lost. "Begin
/// opnieuw" ends everything.
public final class Cancellation implements Repair, Skill {
    private static final String NAME = "cancellation";

    private final Phrases phrases;

    public Cancellation(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Outcome repair(Scene scene) {
        boolean restart = scene.commands("start_over");
        if (!restart && !scene.commands("cancel")) {
            return new Outcome.NotMine();
        }
        Optional<Frame> top = scene.top();
        if (top.isEmpty()) {
            return restart ? new Outcome.Restarted() : scene.done("nothing-to-cancel");
        }
        boolean loses =
                scene.topSkill().map(skill -> skill.losesSomething(top.get())).orElse(false);
        if (loses) {
            return new Outcome.Asked(new Frame(NAME, Map.of("restart", restart)), question(scene.turn()));
        }
        return restart ? new Outcome.Restarted() : new Outcome.Dropped(List.of(scene.text("cancelled")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return Set.of();
    }

    @Override
    public Outcome begin(Turn turn) {
        return new Outcome.NotMine();
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        boolean chose = turn.utterance() instanceof Utterance.Chose;
        String choice = turn.utterance() instanceof Utterance.Chose(String id, String _) ? id : "";
        if (choice.equals("yes")
                || !chose
                        && (turn.understanding().is("affirm")
                                || turn.understanding().is("cancel"))) {
            return Boolean.TRUE.equals(frame.state().get("restart"))
                    ? new Outcome.Restarted()
                    : new Outcome.Dropped(List.of(new Reply.Text(phrases.say(turn.language(), "cancelled"))));
        }
        if (choice.equals("no") || !chose && turn.understanding().is("deny")) {
            return new Outcome.Done(List.of());
        }
        return new Outcome.NotMine();
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(question(turn));
    }

    private Reply question(Turn turn) {
        return new Reply.Choices(
                phrases.say(turn.language(), "really-cancel"),
                List.of(
                        new Choice("yes", phrases.say(turn.language(), "really-cancel-yes")),
                        new Choice("no", phrases.say(turn.language(), "really-cancel-no"))));
    }
}
