package be.wijzer.intents.smalltalk;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.unfinished.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is said around a question: one sentence for each intent, with a way on where that helps.
final class Smalltalk implements Skill {
    private static final Set<String> WITH_SUGGESTIONS = Set.of("greet", "help");

    private final Waiting waiting;
    private final Phrases phrases = Phrases.of("smalltalk");

    /// @param waiting what a greeting offers to go on with
    Smalltalk(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "smalltalk";
    }

    @Override
    public Set<String> intents() {
        return Set.of(
                "greet", "goodbye", "thank", "affirm", "deny", "help", "are_you_a_bot", "give_feedback", "privacy");
    }

    @Override
    public Outcome begin(Turn turn) {
        String intent = turn.understanding().intent().name();
        return said(turn, phrases.has(intent) ? intent : "greet");
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return payload.startsWith("suggest-") && phrases.has(payload)
                ? new Outcome.Became("ask_information", phrases.say(turn.language(), payload))
                : new Outcome.NotMine();
    }

    private Outcome said(Turn turn, String key) {
        String text = phrases.say(
                turn.language(), key, Map.of("town", turn.municipality().name()));
        if (!WITH_SUGGESTIONS.contains(key)) {
            return new Outcome.Done(new Reply.Text(text));
        }
        List<Choice> unfinished = key.equals("greet") ? waiting.waiting(turn) : List.of();
        return new Outcome.Done(
                unfinished.isEmpty()
                        ? new Reply.Choices(text, suggestions(turn))
                        : new Reply.Choices(
                                text + "\n" + phrases.say(turn.language(), "unfinished"),
                                Stream.concat(unfinished.stream(), suggestions(turn).stream())
                                        .toList()));
    }

    private List<Choice> suggestions(Turn turn) {
        return Stream.of("suggest-identity-card", "suggest-moving")
                .map(key -> new Choice("smalltalk:" + key, phrases.say(turn.language(), key)))
                .toList();
    }
}
