package be.wijzer.core.skill.repair;

import be.wijzer.core.conversation.Line;
import be.wijzer.core.skill.Outcome;
import java.util.List;

/// "Wat zei je?": the open question, or what was said last, once more.
public final class Repetition implements Repair {
    @Override
    public Outcome repair(Scene scene) {
        if (!scene.commands("repeat")) {
            return new Outcome.NotMine();
        }
        if (scene.waiting().isPresent()) {
            return new Outcome.Done(List.of());
        }
        List<Line> lines = scene.turn().draft().before().transcript();
        return lines.reversed().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> (Outcome) new Outcome.Done(((Line.Said) line).reply()))
                .findFirst()
                .orElseGet(() -> scene.done("nothing-to-repeat"));
    }
}
