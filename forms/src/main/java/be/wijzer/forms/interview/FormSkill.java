package be.wijzer.forms.interview;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.unfinished.Unfinished;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form held as an interview: it asks what is missing, shows the summary, and submits what is confirmed.
public final class FormSkill implements Skill {
    private static final Set<FieldType> ANY_WORDS = Set.of(FieldType.LONG_TEXT, FieldType.QUESTION, FieldType.TEXT);

    private final String skill;
    private final String name;
    private final Set<String> intents;
    private final Forms forms;
    private final Interview interview;
    private final Submission submission;

    /// @param name of the skill and of its form
    public FormSkill(String name, Set<String> intents, Forms forms, Interview interview, Submission submission) {
        this(name, name, intents, forms, interview, submission);
    }

    /// One of many forms of a skill.
    ///
    /// @param skill that goes on with it; each frame's `form` says which form it is
    public FormSkill(String skill, String form, Forms forms, Interview interview, Submission submission) {
        this(skill, form, Set.of(), forms, interview, submission);
    }

    private FormSkill(
            String skill, String form, Set<String> intents, Forms forms, Interview interview, Submission submission) {
        this.skill = skill;
        this.name = form;
        this.intents = Set.copyOf(intents);
        this.forms = forms;
        this.interview = interview;
        this.submission = submission;
    }

    @Override
    public String name() {
        return skill;
    }

    /// Whether a town has this form.
    public boolean isOf(MunicipalityId municipality) {
        return forms.of(municipality, name).isPresent();
    }

    @Override
    public Set<String> intents() {
        return intents;
    }

    @Override
    public Outcome begin(Turn turn) {
        return begin(turn, Map.of());
    }

    /// Starts it with answers that are known beside what the sentence says of the fields.
    public Outcome begin(Turn turn, Map<String, Object> known) {
        Held held = held(turn);
        Form form = held.form();
        Optional<Unfinished> waiting = interview.later().all(turn).stream()
                .filter(each -> each.form().equals(name))
                .findFirst();
        if (waiting.isPresent()) {
            return new ContinueForm(forms, interview).chosen(turn, name);
        }
        Progress progress = Progress.start(new KnownBefore(interview.means().prefill()).of(turn, form));
        for (Map.Entry<String, Object> answer : known.entrySet()) {
            progress = progress.answered(form, answer.getKey(), Answer.of(answer.getValue()));
        }
        Map<String, Optional<Object>> volunteered = new LinkedHashMap<>();
        interview
                .volunteered(Sitting.asking(turn, form, progress, form.fields().getLast()))
                .forEach((field, value) -> volunteered.put(field, Optional.of(value)));
        turn.count("form_started", Map.of("form", name));
        return new Onward(held, turn).begun(progress, volunteered);
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        Sitting sitting = new Sitting(held(turn), turn, Progress.of(frame));
        return switch (turn.utterance()) {
            case Utterance.Chose(String id, String _) -> sitting.chose(id);
            case Utterance.Text _, Utterance.Spoken _ -> sitting.said();
            case Utterance.Media media -> sitting.handed(media);
            case Utterance.Location place -> sitting.pinned(place);
            case Utterance.Keys(String digits) -> sitting.keyed(digits);
            case Utterance.Silent _, Utterance.Unsupported _, Utterance.Joined _, Utterance.Left _ ->
                new Outcome.NotMine();
        };
    }

    /// Goes on with answers that came another way than by words.
    public Outcome given(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return new Onward(held(turn), turn).taken(Progress.of(frame), answers, List.of());
    }

    @Override
    public Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return new Onward(held(turn), turn).filled(Progress.of(frame), answers);
    }

    /// What a frame of this skill knows, by field.
    public static Map<String, Answer> answers(Frame frame) {
        return Progress.of(frame).answers();
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        Progress progress = Progress.of(frame);
        Onward onward = new Onward(held(turn), turn);
        return progress.latest().isEmpty() ? onward.begun(progress, Map.of()) : onward.proceed(progress, List.of());
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(new Onward(held(turn), turn).question(Progress.of(frame)));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return forms.any(name)
                .flatMap(form -> form.field(frame.get("asked")))
                .filter(field -> ANY_WORDS.contains(field.type()))
                .isPresent();
    }

    @Override
    public boolean losesSomething(Frame frame) {
        return Progress.of(frame).latest().isPresent();
    }

    private Held held(Turn turn) {
        Form form = forms.of(turn.municipality().id(), name)
                .orElseThrow(() -> new IllegalStateException("no form " + name));
        return new Held(skill, form, interview, submission);
    }
}
