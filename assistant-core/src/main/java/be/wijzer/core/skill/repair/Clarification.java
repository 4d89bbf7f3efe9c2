package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Skills;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// "Bedoel je …?": where two subjects are about as likely, the resident says which.
public final class Clarification implements Repair, Skill {
    private static final String ASKED = "clarified";
    private static final double SURE = 0.5;
    private static final double CLOSE = 0.7;

    private final Phrases phrases;

    public Clarification(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Outcome repair(Scene scene) {
        List<Intent> close = close(scene.turn(), scene.skills());
        if (close.size() < 2) {
            return new Outcome.NotMine();
        }
        Turn turn = scene.turn();
        turn.remember(ASKED, turn.words());
        List<Choice> choices = new ArrayList<>();
        close.forEach(intent -> choices.add(
                new Choice("clarification:" + intent.name(), phrases.say(turn.language(), "intent-" + intent.name()))));
        choices.add(new Choice("clarification:none", phrases.say(turn.language(), "something-else")));
        turn.count("clarification", Map.of("intent", close.getFirst().name()));
        return new Outcome.Done(new Reply.Choices(phrases.say(turn.language(), "do-you-mean"), choices));
    }

    private List<Intent> close(Turn turn, Skills skills) {
        List<Intent> ranking = turn.understanding().ranking();
        Intent first = turn.understanding().intent();
        if (first.name().equals(Intent.OUT_OF_SCOPE) || first.confidence() >= SURE || ranking.size() < 2) {
            return List.of();
        }
        List<Intent> close = ranking.stream()
                .filter(intent -> phrases.has("intent-" + intent.name()))
                .filter(intent -> intent.confidence() >= CLOSE * first.confidence())
                .limit(3)
                .toList();
        long skillsBehind = close.stream()
                .map(intent -> skills.forIntent(intent.name()).map(Skill::name).orElse(""))
                .distinct()
                .count();
        return skillsBehind > 1 ? close : List.of();
    }

    @Override
    public String name() {
        return "clarification";
    }

    @Override
    public Set<String> intents() {
        return Set.of();
    }

    @Override
    public Outcome begin(Turn turn) {
        return new Outcome.NotMine();
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        Optional<String> words = turn.remembered(ASKED);
        if (payload.equals("none") || words.isEmpty()) {
            return new Outcome.Done(new Reply.Text(phrases.say(turn.language(), "say-it-differently")));
        }
        turn.draft().forget(ASKED);
        return new Outcome.Became(payload, words.get());
    }
}
