package be.wijzer.forms.interview;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.unfinished.Reminding;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.core.unfinished.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// "Verder met mijn aanvraag": takes up a form where it was left.
public final class ContinueForm implements Skill, Waiting {
    static final String NAME = Reminding.SKILL;

    private final Forms forms;
    private final Interview interview;
    private final Phrases phrases = Phrases.of("interview");
    private final Summary summary = new Summary(phrases);

    public ContinueForm(Forms forms, Interview interview) {
        this.forms = forms;
        this.interview = interview;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return Set.of(NAME);
    }

    @Override
    public Outcome begin(Turn turn) {
        List<Unfinished> waiting = interview.later().all(turn);
        return switch (waiting.size()) {
            case 0 -> new Outcome.Done(new Reply.Text(phrases.say(turn.language(), "nothing-kept")));
            case 1 -> resumed(turn, waiting.getFirst());
            default ->
                new Outcome.Done(new Reply.Choices(phrases.say(turn.language(), "which-kept"), choices(turn, waiting)));
        };
    }

    private List<Choice> choices(Turn turn, List<Unfinished> waiting) {
        return waiting.stream()
                .flatMap(each -> form(turn, each).stream())
                .map(form -> new Choice(NAME + ":" + form.name(), form.title().in(turn.language())))
                .toList();
    }

    /// Not what the resident is busy with already.
    @Override
    public List<Choice> waiting(Turn turn) {
        return choices(
                turn,
                interview.later().all(turn).stream()
                        .filter(each -> turn.draft().frames().stream()
                                .noneMatch(frame -> frame.get("form").equals(each.form())))
                        .toList());
    }

    @Override
    public Optional<Reply> atSignIn(Turn turn) {
        List<Choice> waiting = waiting(turn);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply.Choices(phrases.say(turn.language(), "something-waits"), waiting));
    }

    @Override
    public Outcome chosen(Turn turn, String form) {
        return interview.later().all(turn).stream()
                .filter(each -> each.form().equals(form))
                .findFirst()
                .map(each -> resumed(turn, each))
                .orElseGet(() -> new Outcome.Done(new Reply.Text(phrases.say(turn.language(), "nothing-kept"))));
    }

    private Outcome resumed(Turn turn, Unfinished unfinished) {
        Optional<Form> form = form(turn, unfinished);
        interview.later().drop(turn, unfinished);
        if (form.isEmpty()) {
            return new Outcome.Done(new Reply.Text(phrases.say(turn.language(), "nothing-kept")));
        }
        Progress progress = Progress.of(unfinished.frame());
        turn.count("form_continued", Map.of("form", unfinished.form()));
        return new Outcome.Asked(
                unfinished.frame(),
                List.of(new Reply.Text(summary.soFar(form.get(), progress, turn.language()))),
                Asked.in(turn, form.get(), interview).question(progress, turn.language()));
    }

    private Optional<Form> form(Turn turn, Unfinished unfinished) {
        return forms.of(turn.municipality().id(), unfinished.form());
    }
}
