package be.wijzer.core.skill.repair;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.conversation.OpenQuestion;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Skills;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.understanding.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A message where it came in: what was open, and who may take it.
///
/// @param sentAt the provider's time of it
public record Scene(Turn turn, Instant sentAt, Skills skills, Phrases phrases) {
    private static final int SHORT = 5;
    private static final double SURE = 0.5;

    public Optional<Frame> top() {
        List<Frame> frames = turn.draft().frames();
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    public Optional<Skill> topSkill() {
        return top().flatMap(frame -> skills.named(frame.skill()));
    }

    /// The question that waits for an answer.
    public Optional<OpenQuestion> waiting() {
        return turn.draft().question().filter(question -> !question.offer());
    }

    /// Whether the message is a command of this kind: surely so where a question waits, which hears the rest itself,
    /// and in a few words where any words would be its answer.
    public boolean commands(String intent) {
        Intent understood = turn.understanding().intent();
        if (!understood.name().equals(intent)) {
            return false;
        }
        boolean anyWords = top().flatMap(frame -> topSkill().map(skill -> skill.takesAnyWords(frame)))
                .orElse(false);
        boolean sure = understood.confidence() >= SURE || waiting().isEmpty();
        return sure && (!anyWords || turn.words().strip().split("\\s+").length <= SHORT);
    }

    public Reply.Text text(String key) {
        return new Reply.Text(say(key));
    }

    public String say(String key) {
        return phrases.say(turn.language(), key);
    }

    public String say(String key, Map<String, String> values) {
        return phrases.say(turn.language(), key, values);
    }

    public Outcome.Done done(String key) {
        return new Outcome.Done(text(key));
    }
}
