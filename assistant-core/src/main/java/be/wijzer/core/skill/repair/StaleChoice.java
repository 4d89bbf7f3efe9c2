package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import java.util.Map;

/// A button of a question that was answered long ago, or pressed twice, does nothing again.
public final class StaleChoice implements Repair {
    @Override
    public Outcome repair(Scene scene) {
        boolean open = scene.waiting()
                .filter(question -> scene.turn().utterance() instanceof Utterance.Chose(String id, String _)
                        && id.startsWith("q" + question.line() + ":"))
                .isPresent();
        if (!open
                && scene.turn().utterance() instanceof Utterance.Chose(String id, String _)
                && id.matches("q\\d+:.*")) {
            scene.turn().count("stale_choice", Map.of());
            return scene.done(scene.waiting().isPresent() ? "stale-choice" : "stale-choice-nothing-open");
        }
        return new Outcome.NotMine();
    }
}
