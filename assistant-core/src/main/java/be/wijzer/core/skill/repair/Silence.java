package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Turn;
import java.util.List;

/// Nothing was said: the question once more, then a person.
public final class Silence implements Repair {
    private static final String COUNT = "silences";

    @Override
    public Outcome repair(Scene scene) {
        Turn turn = scene.turn();
        if (!(turn.utterance() instanceof Utterance.Silent)) {
            turn.draft().forget(COUNT);
            return new Outcome.NotMine();
        }
        int silences = turn.remembered(COUNT).map(Integer::parseInt).orElse(0) + 1;
        turn.remember(COUNT, Integer.toString(silences));
        if (silences < 2) {
            return scene.done(scene.waiting().isPresent() ? "silence" : "silence-nothing-open");
        }
        return new Outcome.Done(List.of(new Reply.Choices(
                scene.say("silence-person"), List.of(new Choice("handover:ask", scene.say("person-yes"))))));
    }
}
