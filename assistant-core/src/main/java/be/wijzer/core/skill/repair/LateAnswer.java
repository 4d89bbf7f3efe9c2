package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import java.time.Duration;

/// A message that was on its way when the question was asked answers an older one: the question is asked again.
/// Providers' times are whole seconds.
public final class LateAnswer implements Repair {
    private static final Duration SLACK = Duration.ofSeconds(2);

    @Override
    public Outcome repair(Scene scene) {
        boolean late = scene.waiting()
                .filter(question -> scene.sentAt().plus(SLACK).isBefore(question.askedAt()))
                .isPresent();
        if (!late || scene.turn().utterance() instanceof Utterance.Left) {
            return new Outcome.NotMine();
        }
        scene.turn().count("late", java.util.Map.of());
        return scene.done("late");
    }
}
