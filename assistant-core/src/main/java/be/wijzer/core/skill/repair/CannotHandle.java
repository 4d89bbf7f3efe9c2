package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;

/// Not understood, or nothing a town answers, which can't always be told apart: asked to say it differently, or to ask
/// a
/// person. The second time in a row a person is offered.
public final class CannotHandle implements Repair {
    @Override
    public Outcome repair(Scene scene) {
        Turn turn = scene.turn();
        int inARow = turn.draft().before().misunderstandings() + 1;
        turn.draft().misunderstood(inARow);
        turn.count("not_understood", Map.of("in-a-row", Integer.toString(inARow)));
        if (inARow > 1) {
            return offer(scene, "not-understood-again", "person-yes");
        }
        return scene.waiting().isPresent()
                ? scene.done("not-understood-here")
                : offer(scene, "not-understood", "person-instead");
    }

    private static Outcome offer(Scene scene, String sentence, String choice) {
        return new Outcome.Done(
                new Reply.Choices(scene.say(sentence), List.of(new Choice("handover:ask", scene.say(choice)))));
    }
}
