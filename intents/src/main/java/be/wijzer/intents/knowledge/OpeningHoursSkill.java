package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells when a place of the town is open, where it is, and how it is reached.
final class OpeningHoursSkill implements Skill {
    private static final String PLACE = "opening-hours-place";
    private static final Duration IN_MIND = Duration.ofMinutes(10);

    private final OpeningHoursAnswers answers;
    private final ProductSearch search;
    private final Phrases phrases = Phrases.of("knowledge");

    OpeningHoursSkill(OpeningHoursAnswers answers, ProductSearch search) {
        this.answers = answers;
        this.search = search;
    }

    @Override
    public String name() {
        return "opening_hours";
    }

    @Override
    public Set<String> intents() {
        return Set.of("opening_hours");
    }

    @Override
    public Outcome begin(Turn turn) {
        OpeningHoursAnswers.Answer answer = answers.answer(
                turn.municipality().id(),
                turn.words(),
                turn.language(),
                BelgianTime.at(turn.now()),
                turn.understanding().entities().all(),
                spokenOf(turn));
        turn.count(
                "opening_hours",
                Map.of(
                        "place", answer.place().map(Place::id).orElse("none"),
                        "understood", Boolean.toString(answer.understood())));
        QuestionEvents.askedForHours(turn, answer.understood());
        answer.place().filter(_ -> answer.understood()).ifPresent(place -> keepInMind(turn, place));
        return new Outcome.Done(
                answer.understood()
                        ? new Reply.Choices(
                                answer.text() + "\n\n" + phrases.say(turn.language(), "was-this-useful"), useful(turn))
                        : new Reply.Text(answer.text()));
    }

    /// "En wat kost het?" after the hours of the swimming pool is about its product.
    private void keepInMind(Turn turn, Place place) {
        turn.remember(PLACE, turn.now().toEpochMilli() + " " + place.id());
        Findings found = search.search(turn.municipality().id(), place.name(), Language.NL, Optional.empty());
        if (found.decision() == Findings.Decision.ANSWERED) {
            turn.remember(
                    KnowledgeSkill.PRODUCT, found.results().getFirst().product().id());
        }
    }

    /// The place of a little while ago.
    private static Optional<String> spokenOf(Turn turn) {
        return turn.remembered(PLACE)
                .map(kept -> kept.split(" ", 2))
                .filter(kept -> Instant.ofEpochMilli(Long.parseLong(kept[0]))
                        .plus(IN_MIND)
                        .isAfter(turn.now()))
                .map(kept -> kept[1]);
    }

    /// Judged like any other answer, by the skill that answers from the catalogue.
    private List<Choice> useful(Turn turn) {
        turn.remember(KnowledgeSkill.QUESTION, turn.words());
        return List.of(
                new Choice("knowledge:useful/none", phrases.say(turn.language(), "yes-useful")),
                new Choice("knowledge:useless/none", phrases.say(turn.language(), "not-useful")));
    }
}
