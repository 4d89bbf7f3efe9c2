package be.wijzer.forms.interview;

import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;

/// What is done with the answers of a form once the resident has confirmed them.
@FunctionalInterface
public interface Submission {
    /// Does it once, however often the turn is run, and says what came of it. A store that can't be reached is thrown,
    /// and
    /// the turn is run again.
    List<Reply> submit(Turn turn, Map<String, Answer> answers);
}
