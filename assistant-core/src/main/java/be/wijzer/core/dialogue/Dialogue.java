package be.wijzer.core.dialogue;

import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.TurnRunner;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Skills;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.skill.repair.Cancellation;
import be.wijzer.core.skill.repair.CannotHandle;
import be.wijzer.core.skill.repair.Clarification;
import be.wijzer.core.skill.repair.Emergency;
import be.wijzer.core.skill.repair.LanguageChange;
import be.wijzer.core.skill.repair.LateAnswer;
import be.wijzer.core.skill.repair.Repair;
import be.wijzer.core.skill.repair.Repetition;
import be.wijzer.core.skill.repair.Scene;
import be.wijzer.core.skill.repair.SignOut;
import be.wijzer.core.skill.repair.Silence;
import be.wijzer.core.skill.repair.StaleChoice;
import be.wijzer.core.skill.repair.Unreadable;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives each message to whoever it is for: a repair, the skill whose question is open, or a new skill.
public final class Dialogue implements TurnRunner {
    private static final int WORDS_THAT_TELL_A_LANGUAGE = 3;

    private final Skills skills;
    private final IntentRecogniser recogniser;
    private final Municipalities municipalities;
    private final Phrases phrases = Phrases.of("dialogue");
    private final List<Repair> first;
    private final List<Repair> last;
    private final Clarification clarification;
    private final Course course;

    public Dialogue(Collection<Skill> town, IntentRecogniser recogniser, Municipalities municipalities) {
        Cancellation cancellation = new Cancellation(phrases);
        LanguageChange languageChange = new LanguageChange(phrases);
        clarification = new Clarification(phrases);
        List<Skill> all = new ArrayList<>(town);
        all.addAll(List.of(cancellation, languageChange, clarification));
        skills = new Skills(all);
        this.recogniser = recogniser;
        this.municipalities = municipalities;
        course = new Course(skills, phrases);
        first = List.of(
                new Emergency(),
                new LateAnswer(),
                new StaleChoice(),
                new Silence(),
                new Repetition(),
                new SignOut(),
                cancellation,
                languageChange);
        last = List.of(new Unreadable(), new CannotHandle());
    }

    @Override
    public void run(Draft draft, Inbound inbound) {
        Municipality municipality = municipalities
                .find(inbound.municipality())
                .orElseThrow(() -> new IllegalStateException("a message for a town that isn't here"));
        Utterance utterance = chosen(draft, inbound.utterance());
        Turn turn = new Turn(draft, municipality, utterance, understanding(draft, municipality, utterance));
        draft.misunderstood(0);
        follow(turn);
        switch (utterance) {
            case Utterance.Left _ -> turn.count("left", Map.of());
            case Utterance.Joined _ -> welcome(turn);
            case Utterance.Text _,
                    Utterance.Chose _,
                    Utterance.Media _,
                    Utterance.Location _,
                    Utterance.Spoken _,
                    Utterance.Keys _,
                    Utterance.Silent _,
                    Utterance.Unsupported _ -> decide(turn, inbound.sentAt());
        }
    }

    /// Goes on where a conversation with a person left off: the interrupted question once more.
    public void resume(Draft draft) {
        municipalities.find(draft.before().municipality()).ifPresent(municipality -> {
            Utterance silent = new Utterance.Silent();
            course.askAgain(new Turn(draft, municipality, silent, understanding(draft, municipality, silent)), true);
        });
    }

    /// Goes on with what waited for the resident to sign in. While a person of the town speaks, it only stops waiting.
    public void signedIn(Draft draft) {
        municipalities.find(draft.before().municipality()).ifPresent(municipality -> {
            Utterance silent = new Utterance.Silent();
            Turn turn = new Turn(draft, municipality, silent, understanding(draft, municipality, silent));
            if (draft.before().isClaimed()) {
                draft.frames(draft.frames().stream()
                        .filter(frame -> !frame.skill().equals(Course.SIGN_IN))
                        .toList());
            } else {
                course.signedIn(turn);
            }
        });
    }

    /// Goes on with what was filled in on the page of a frame's form. While a person of the town speaks, nothing is
    /// said.
    public void filled(Draft draft, Frame frame, Map<String, Optional<Object>> answers) {
        municipalities.find(draft.before().municipality()).ifPresent(municipality -> {
            Utterance silent = new Utterance.Silent();
            Turn turn = new Turn(draft, municipality, silent, understanding(draft, municipality, silent));
            course.filled(turn, frame, answers);
        });
    }

    private void welcome(Turn turn) {
        if (turn.draft().before().lines() == 0) {
            begin(turn, "greet").ifPresent(outcome -> course.follow(turn, outcome, Course.From.SKILL));
        } else {
            course.askAgain(turn, true);
        }
    }

    private void decide(Turn turn, Instant sentAt) {
        Scene scene = new Scene(turn, sentAt, skills, phrases);
        for (Repair repair : first) {
            if (taken(turn, repair.repair(scene), Course.From.REPAIR)) {
                return;
            }
        }
        if (scene.top().isPresent() && taken(turn, answer(turn, scene.top().get()), Course.From.TOP)) {
            return;
        }
        if (taken(turn, offered(turn), Course.From.SKILL)) {
            return;
        }
        if (wordsMeanSomething(turn)) {
            if (taken(turn, clarification.repair(scene), Course.From.REPAIR)) {
                return;
            }
            String intent = turn.understanding().intent().name();
            if (skills.forIntent(intent)
                    .filter(skill -> course.returnsTo(turn, skill))
                    .isPresent()) {
                return;
            }
            Optional<Outcome> begun = begin(turn, intent);
            if (begun.isPresent() && taken(turn, begun.get(), Course.From.SKILL)) {
                return;
            }
        }
        for (Repair repair : last) {
            if (taken(turn, repair.repair(scene), Course.From.REPAIR)) {
                return;
            }
        }
    }

    private boolean taken(Turn turn, Outcome outcome, Course.From from) {
        if (outcome instanceof Outcome.NotMine) {
            return false;
        }
        if (outcome instanceof Outcome.Became(String intent, String text)) {
            Understanding meant = new Understanding(
                    text,
                    Optional.empty(),
                    new Intent(intent, 1),
                    List.of(new Intent(intent, 1)),
                    turn.understanding().entities());
            Turn other = turn.meaning(meant);
            return begin(other, intent)
                    .filter(begun -> taken(other, begun, Course.From.SKILL))
                    .isPresent();
        }
        course.follow(turn, outcome, from);
        return true;
    }

    private Outcome answer(Turn turn, Frame top) {
        return skills.named(top.skill())
                .map(skill -> skill.answer(unstamped(turn), top))
                .orElseGet(Outcome.NotMine::new);
    }

    private static Turn unstamped(Turn turn) {
        Optional<String> stamp = turn.draft().question().map(question -> "q" + question.line() + ":");
        return turn.utterance() instanceof Utterance.Chose(String id, String title)
                        && stamp.filter(id::startsWith).isPresent()
                ? new Turn(
                        turn.draft(),
                        turn.municipality(),
                        new Utterance.Chose(id.substring(stamp.get().length()), title),
                        turn.understanding())
                : turn;
    }

    private Outcome offered(Turn turn) {
        if (turn.utterance() instanceof Utterance.Chose(String id, String _) && id.contains(":")) {
            String[] parts = id.split(":", 2);
            return skills.named(parts[0])
                    .map(skill -> skill.chosen(turn, parts[1]))
                    .orElseGet(Outcome.NotMine::new);
        }
        return new Outcome.NotMine();
    }

    private Optional<Outcome> begin(Turn turn, String intent) {
        boolean underWay = turn.draft().frames().stream()
                .anyMatch(frame -> skills.forIntent(intent)
                        .filter(skill -> skill.name().equals(frame.skill()))
                        .isPresent());
        return underWay
                ? Optional.empty()
                : skills.forIntent(intent).map(skill -> {
                    turn.count("intent", Map.of("intent", intent));
                    return skill.begin(turn);
                });
    }

    private static Utterance chosen(Draft draft, Utterance utterance) {
        List<Choice> open =
                draft.question().map(question -> question.reply().choices()).orElse(List.of());
        return Choosing.from(open, utterance)
                .map(choice -> (Utterance) new Utterance.Chose(choice.id(), choice.title()))
                .orElse(utterance);
    }

    private boolean wordsMeanSomething(Turn turn) {
        return !turn.words().isBlank() && !isKnownChoice(turn.utterance());
    }

    private Understanding understanding(Draft draft, Municipality municipality, Utterance utterance) {
        String words = utterance.words();
        if (words.isBlank() || isKnownChoice(utterance)) {
            Intent none = new Intent(Intent.OUT_OF_SCOPE, 0);
            return new Understanding(words, Optional.empty(), none, List.of(none), Entities.none());
        }
        return recogniser.recognise(municipality.id(), words, draft.language());
    }

    /// A choice means what it was offered for, whatever its title would mean as a sentence.
    private boolean isKnownChoice(Utterance utterance) {
        return utterance instanceof Utterance.Chose(String id, String _)
                && (id.matches("q\\d+:.*") || skills.named(id.split(":", 2)[0]).isPresent());
    }

    /// Speaks the language the resident turns out to write, unless any words could be the answer.
    private void follow(Turn turn) {
        if (turn.utterance() instanceof Utterance.Chose
                || turn.draft().question().filter(question -> !question.offer()).isPresent()
                || turn.words().strip().split("\\s+").length < WORDS_THAT_TELL_A_LANGUAGE) {
            return;
        }
        turn.understanding()
                .language()
                .filter(turn.municipality().languages()::contains)
                .ifPresent(turn.draft()::speak);
    }
}
