package be.wijzer.intents.smalltalk;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.unfinished.Waiting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is said around a question: one sentence for each intent, with a way on where that helps.
final class Smalltalk implements Skill {
    private static final Set<String> WITH_SUGGESTIONS = Set.of("greet", "help");

    /// What is no small talk while a question waits for another answer.
    private static final Set<String> ANSWERS = Set.of("affirm", "deny");

    /// What is suggested, and the intent it stands for.
    private static final Map<String, String> SUGGESTIONS = suggestions();

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
        boolean asked =
                turn.draft().question().filter(question -> !question.offer()).isPresent();
        if (asked && ANSWERS.contains(intent)) {
            return new Outcome.NotMine();
        }
        String key = phrases.has(intent) ? intent : "greet";
        return said(turn, key.equals("greet") && turn.draft().before().lines() > 0 ? "greet-again" : key);
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return Optional.ofNullable(SUGGESTIONS.get(payload))
                .<Outcome>map(intent -> new Outcome.Became(intent, phrases.say(turn.language(), payload)))
                .orElseGet(Outcome.NotMine::new);
    }

    private Outcome said(Turn turn, String key) {
        String text = phrases.say(
                turn.language(), key, Map.of("town", turn.municipality().name()));
        List<Choice> choices = WITH_SUGGESTIONS.contains(key) ? suggestions(turn) : List.of();
        List<Choice> unfinished = key.startsWith("greet") ? waiting.waiting(turn) : List.of();
        if (!unfinished.isEmpty()) {
            return new Outcome.Done(new Reply.Choices(
                    text + "\n" + phrases.say(turn.language(), "unfinished"),
                    Stream.concat(unfinished.stream(), choices.stream()).toList()));
        }
        return new Outcome.Done(choices.isEmpty() ? new Reply.Text(text) : new Reply.Choices(text, choices));
    }

    private List<Choice> suggestions(Turn turn) {
        return SUGGESTIONS.keySet().stream()
                .map(key -> new Choice("smalltalk:" + key, phrases.say(turn.language(), key)))
                .toList();
    }

    private static Map<String, String> suggestions() {
        Map<String, String> suggestions = new LinkedHashMap<>();
        suggestions.put("suggest-identity-card", "ask_information");
        suggestions.put("suggest-moving", "ask_information");
        suggestions.put("suggest-report", "report_problem");
        return Collections.unmodifiableMap(suggestions);
    }
}
