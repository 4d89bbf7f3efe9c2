package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;

/// Not understood: asked to say it differently; the second time in a row a person is offered.
public final class CannotHandle implements Repair {
    @Override
    public Outcome repair(Scene scene) {
        Turn turn = scene.turn();
        int inARow = turn.draft().before().misunderstandings() + 1;
        turn.draft().misunderstood(inARow);
        turn.count("not_understood", Map.of("in-a-row", Integer.toString(inARow)));
        if (inARow < 2) {
            return scene.done(scene.waiting().isPresent() ? "not-understood-here" : "not-understood");
        }
        return new Outcome.Done(new Reply.Choices(
                scene.say("not-understood-again"), List.of(new Choice("handover:ask", scene.say("person-yes")))));
    }
}
