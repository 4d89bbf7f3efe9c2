package be.wijzer.core.unfinished;

import be.wijzer.core.message.Choice;
import be.wijzer.core.skill.Turn;
import java.util.List;

/// What a resident can go on with.
@FunctionalInterface
public interface Waiting {
    /// A choice for each thing that waits for the resident of this turn, latest first.
    List<Choice> waiting(Turn turn);
}
