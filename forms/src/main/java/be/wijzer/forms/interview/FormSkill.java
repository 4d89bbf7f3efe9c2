package be.wijzer.forms.interview;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.forms.interview.Answer.Provenance;
import be.wijzer.forms.interview.Progress.Mood;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form held as an interview: it asks what is missing, shows the summary, and submits what is confirmed.
public final class FormSkill implements Skill {
    private final String skill;
    private final String name;
    private final Set<String> intents;
    private final Forms forms;
    private final Interview interview;
    private final Submission submission;
    private final Phrases phrases = Phrases.of("interview");
    private final Summary summary = new Summary(phrases);

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
        Form form = form(turn);
        Optional<Unfinished> waiting = interview.later().all(turn).stream()
                .filter(each -> each.form().equals(name))
                .findFirst();
        if (waiting.isPresent()) {
            return new ContinueForm(forms, interview.later()).chosen(turn, name);
        }
        Progress progress = Progress.start(prefilled(form, turn));
        for (Map.Entry<String, Object> answer : known.entrySet()) {
            progress = progress.answered(form, answer.getKey(), Answer.of(answer.getValue()));
        }
        for (Map.Entry<String, Object> said : interview
                .volunteered(asking(turn, form, progress, form.fields().getLast()))
                .entrySet()) {
            progress = progress.answered(form, said.getKey(), Answer.of(said.getValue()));
        }
        turn.count("form_started", Map.of("form", name));
        return proceed(turn, form, progress, List.of());
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        Form form = form(turn);
        Progress progress = Progress.of(frame);
        return switch (turn.utterance()) {
            case Utterance.Chose(String id, String _) -> chose(turn, form, progress, id);
            case Utterance.Text _, Utterance.Spoken _ -> said(turn, form, progress);
            case Utterance.Keys _,
                    Utterance.Media _,
                    Utterance.Location _,
                    Utterance.Silent _,
                    Utterance.Unsupported _,
                    Utterance.Joined _,
                    Utterance.Left _ -> new Outcome.NotMine();
        };
    }

    /// Goes on with answers that came another way than by words.
    public Outcome given(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return taken(turn, form(turn), Progress.of(frame), answers);
    }

    /// Asks about a field, also where it has an answer already.
    public Outcome asking(Turn turn, Frame frame, String field) {
        return ask(turn, form(turn), Progress.of(frame).asking(field), List.of());
    }

    /// What a frame of this skill knows, by field.
    public static Map<String, Answer> answers(Frame frame) {
        return Progress.of(frame).answers();
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(question(turn, form(turn), Progress.of(frame)));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return forms.any(name)
                .flatMap(form -> form.field(frame.get("asked")))
                .filter(field -> switch (field.type()) {
                    case LONG_TEXT, QUESTION, TEXT -> true;
                    case NAME,
                            ROOM,
                            PRODUCT,
                            CERTIFICATE,
                            STREET,
                            DATE,
                            TIME,
                            PEOPLE,
                            EMAIL,
                            PHONE,
                            CONTACT,
                            CHOICE,
                            CONFIRM -> false;
                })
                .isPresent();
    }

    @Override
    public boolean losesSomething(Frame frame) {
        return Progress.of(frame).latest().isPresent();
    }

    private Outcome chose(Turn turn, Form form, Progress progress, String id) {
        boolean asking = progress.mood() == Mood.ASKING || progress.mood() == Mood.PUZZLED;
        if (asking && isOption(form, progress, id)) {
            return taken(turn, form, progress, Map.of(progress.asked(), Optional.of(id)));
        }
        return switch (id) {
            case "yes" -> progress.mood() == Mood.STOPPING ? stopped(turn) : submit(turn, form, progress);
            case "no" ->
                progress.mood() == Mood.STOPPING
                        ? proceed(turn, form, progress.with(Mood.ASKING), List.of())
                        : ask(turn, form, progress.with(Mood.CHANGING), List.of());
            case "later" -> parked(turn, form, progress);
            case "skip" -> taken(turn, form, progress, Map.of(progress.asked(), Optional.empty()));
            default -> chosenField(turn, form, progress, id);
        };
    }

    private Outcome chosenField(Turn turn, Form form, Progress progress, String id) {
        if (progress.mood() == Mood.CHANGING) {
            return form.field(id)
                    .map(field -> ask(turn, form, progress.asking(field.name()), List.of()))
                    .orElseGet(Outcome.NotMine::new);
        }
        return new Outcome.NotMine();
    }

    private static boolean isOption(Form form, Progress progress, String id) {
        return form.field(progress.asked()).stream()
                .flatMap(field -> field.options().stream())
                .anyMatch(option -> option.id().equals(id));
    }

    private Outcome said(Turn turn, Form form, Progress progress) {
        Optional<Field> asked = form.field(progress.asked());
        if (asked.isEmpty()) {
            return new Outcome.NotMine();
        }
        if (interview.goesOnLater(turn.words()) && interview.later().isPossible()) {
            return parked(turn, form, progress);
        }
        if (interview.goesBack(turn.words()) && progress.mood() != Mood.STOPPING) {
            Progress back = progress.latest().map(progress::without).orElse(progress);
            return proceed(turn, form, back.with(Mood.ASKING), List.of());
        }
        Step step = interview.step(asking(turn, form, progress, asked.get()));
        if (progress.mood() == Mood.STOPPING) {
            return switch (step.kind()) {
                case AFFIRM, CANCEL -> stopped(turn);
                case DENY -> proceed(turn, form, progress.with(Mood.ASKING), List.of());
                case ANSWER, CORRECTION, ANSWER_AND_CORRECTION, SKIP, REPEAT, DIGRESSION_QUESTION, HANDOVER, UNCLEAR ->
                    new Outcome.NotMine();
            };
        }
        return stepped(turn, form, progress, asked.get(), step);
    }

    private Outcome stepped(Turn turn, Form form, Progress progress, Field asked, Step step) {
        return switch (step.kind()) {
            case ANSWER, CORRECTION, ANSWER_AND_CORRECTION, SKIP ->
                step.isVagueAbout(asked) && progress.mood() != Mood.PUZZLED
                        ? ask(turn, form, progress.with(Mood.PUZZLED), List.of(said(turn, "vague")))
                        : taken(turn, form, progress, step.set());
            case AFFIRM ->
                asked.type() == FieldType.CONFIRM && progress.mood() != Mood.CHANGING
                        ? submit(turn, form, progress)
                        : new Outcome.NotMine();
            case DENY -> denied(turn, form, progress, asked, step);
            case CANCEL ->
                progress.latest().isPresent()
                        ? ask(turn, form, progress.with(Mood.STOPPING), List.of())
                        : stopped(turn);
            case REPEAT -> ask(turn, form, progress, List.of());
            case DIGRESSION_QUESTION -> aside(turn, form, progress, asked);
            case HANDOVER -> new Outcome.Became("talk_to_human", turn.words());
            case UNCLEAR -> unclear(turn, form, progress, asked);
        };
    }

    private Outcome denied(Turn turn, Form form, Progress progress, Field asked, Step step) {
        if (asked.type() != FieldType.CONFIRM) {
            return new Outcome.NotMine();
        }
        return step.about()
                .flatMap(form::field)
                .map(field -> ask(turn, form, progress.asking(field.name()), List.of()))
                .orElseGet(() -> ask(turn, form, progress.with(Mood.CHANGING), List.of()));
    }

    private Outcome aside(Turn turn, Form form, Progress progress, Field asked) {
        return interview.asksWhy(turn.words()) && asked.why().isPresent()
                ? ask(
                        turn,
                        form,
                        progress,
                        List.of(new Reply.Text(asked.why().get().in(turn.language()))))
                : new Outcome.NotMine();
    }

    private Outcome unclear(Turn turn, Form form, Progress progress, Field asked) {
        if (progress.mood() == Mood.PUZZLED || asked.error().isEmpty()) {
            return new Outcome.NotMine();
        }
        Reply error = new Reply.Text(asked.error().get().in(turn.language()));
        return ask(turn, form, progress.with(Mood.PUZZLED), List.of(error));
    }

    /// Takes what is valid; what isn't leaves the old value as it was, and is told.
    private Outcome taken(Turn turn, Form form, Progress progress, Map<String, Optional<Object>> set) {
        List<Reply> replies = new ArrayList<>();
        Progress taken = progress.with(Mood.ASKING);
        for (Map.Entry<String, Optional<Object>> entry : set.entrySet()) {
            Optional<Field> field = form.field(entry.getKey());
            if (field.isEmpty()) {
                continue;
            }
            Answer answer = new Answer(entry.getValue(), Provenance.RESIDENT, Optional.of(turn.now()));
            Progress next = taken.answered(form, entry.getKey(), answer);
            Optional<Reply> refused = refused(turn, form, field.get(), next);
            refused.ifPresent(replies::add);
            if (refused.isEmpty()) {
                taken = next;
            }
        }
        return proceed(turn, form, taken, replies);
    }

    private Optional<Reply> refused(Turn turn, Form form, Field field, Progress next) {
        Answer answer = next.answers().getOrDefault(field.name(), Answer.none());
        if (answer.value().isEmpty()) {
            return field.required() ? Optional.of(said(turn, "needed")) : Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>(Answer.values(form.fields(), next.answers()));
        values.put("today", local(turn).toLocalDate());
        boolean valid = field.valid().map(rule -> rule.holds(values)).orElse(true);
        return valid
                ? Optional.empty()
                : Optional.of(new Reply.Text(field.error()
                        .map(error -> error.in(turn.language()))
                        .orElseGet(() -> phrases.say(turn.language(), "not-valid"))));
    }

    private Outcome proceed(Turn turn, Form form, Progress progress, List<Reply> replies) {
        String next = form.missing(progress.answers())
                .map(Field::name)
                .orElseGet(() -> form.fields().getLast().name());
        return ask(turn, form, progress.asking(next), replies);
    }

    private Outcome ask(Turn turn, Form form, Progress progress, List<Reply> replies) {
        return new Outcome.Asked(frame(progress), replies, question(turn, form, progress));
    }

    private Frame frame(Progress progress) {
        return progress.frame(skill).with("form", name);
    }

    private Outcome submit(Turn turn, Form form, Progress progress) {
        if (form.missing(progress.answers()).isPresent()) {
            return proceed(turn, form, progress, List.of());
        }
        List<Reply> replies = submission.submit(turn, progress.answers());
        turn.count("form_submitted", Map.of("form", name));
        return new Outcome.Done(replies);
    }

    private Outcome parked(Turn turn, Form form, Progress progress) {
        Instant until = interview.later().keep(turn, form, frame(progress.with(Mood.ASKING)));
        turn.count("form_parked", Map.of("form", name));
        return new Outcome.Done(new Reply.Text(phrases.say(
                turn.language(),
                "kept",
                Map.of("until", summary.day(BelgianTime.local(until).toLocalDate(), turn.language())))));
    }

    private Outcome stopped(Turn turn) {
        turn.count("form_abandoned", Map.of("form", name));
        return new Outcome.Done(said(turn, "stopped"));
    }

    private Reply said(Turn turn, String phrase) {
        return new Reply.Text(phrases.say(turn.language(), phrase));
    }

    private Reply question(Turn turn, Form form, Progress progress) {
        return new Asked(form, phrases, summary, interview.later().isPossible()).question(progress, turn.language());
    }

    private Map<String, Answer> prefilled(Form form, Turn turn) {
        Map<String, Answer> known = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            field.prefill()
                    .flatMap(source -> knownBefore(turn, source))
                    .ifPresent(answer -> known.put(field.name(), answer));
        }
        return known;
    }

    private Optional<Answer> knownBefore(Turn turn, String source) {
        Optional<Answer> looked = interview
                .prefill()
                .flatMap(prefill -> prefill.value(turn.draft(), source, name))
                .map(value -> new Answer(
                        Optional.of(value.toString()),
                        source.equals(Field.PHONE) ? Provenance.CHANNEL : Provenance.REGISTER,
                        Optional.of(turn.now())));
        return looked.or(() -> Optional.of(source)
                .filter(Field.PHONE::equals)
                .flatMap(_ -> Optional.ofNullable(
                        turn.draft().before().address().ids().get("phone")))
                .filter(phone -> phone.matches("\\+\\d{8,15}"))
                .map(phone -> new Answer(Optional.of(phone), Provenance.CHANNEL, Optional.of(turn.now()))));
    }

    private Asking asking(Turn turn, Form form, Progress progress, Field asked) {
        return new Asking(
                turn.municipality().id(),
                form,
                progress.answers(),
                asked,
                turn.draft().question().map(question -> question.reply().text()),
                asked.options().stream()
                        .map(option -> option.title().in(turn.language()))
                        .toList(),
                turn.words(),
                Optional.of(turn.understanding().intent())
                        .filter(intent -> intent.confidence() >= Interview.SURE)
                        .map(Intent::name),
                local(turn));
    }

    private static LocalDateTime local(Turn turn) {
        return LocalDateTime.ofInstant(turn.now(), BelgianTime.ZONE);
    }

    private Form form(Turn turn) {
        return forms.of(turn.municipality().id(), name).orElseThrow(() -> new IllegalStateException("no form " + name));
    }
}
