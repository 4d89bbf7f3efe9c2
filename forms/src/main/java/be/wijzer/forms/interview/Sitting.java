package be.wijzer.forms.interview;

import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Progress.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One turn of a form: what the resident does with the open question.
final class Sitting {
    static final String PAGE = "page";
    static final String ENOUGH = "enough";
    static final String AGREE = "agree";
    static final String DISAGREE = "disagree";

    private final Held held;
    private final Turn turn;
    private final Form form;
    private final Progress progress;
    private final Onward onward;
    private final Phrases phrases = Held.PHRASES;

    Sitting(Held held, Turn turn, Progress progress) {
        this.held = held;
        this.turn = turn;
        this.form = held.form();
        this.progress = progress;
        this.onward = new Onward(held, turn);
    }

    /// A photo or file, whatever was asked.
    Outcome handed(Utterance.Media media) {
        Optional<Field> field = HandedIn.field(form, progress);
        if (field.isEmpty() || held.means().files().isEmpty()) {
            return new Outcome.NotMine();
        }
        List<String> kept = progress.answers()
                .getOrDefault(field.get().name(), Answer.none())
                .ids();
        HandedIn.Result result =
                new HandedIn(held.means().files().get().intake(), phrases).take(turn, field.get(), kept, media);
        List<Reply> said = List.of(new Reply.Text(result.said()));
        Progress taken = result.isTaken()
                ? onward.taking(progress, Map.of(field.get().name(), Optional.of(result.ids())))
                        .progress()
                        .adding(progress)
                : progress.with(Mood.ASKING);
        return onward.proceed(taken, said);
    }

    /// A pin on the map, whatever was asked.
    Outcome pinned(Utterance.Location place) {
        List<Field> places = form.asked(progress.answers()).stream()
                .filter(field -> field.type() == FieldType.LOCATION)
                .toList();
        Object pin = Pin.value(place);
        return places.stream()
                .filter(field -> field.name().equals(progress.asked()))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(field -> taken(Map.of(field.name(), Optional.of(pin))))
                .orElseGet(Outcome.NotMine::new);
    }

    Outcome chose(String id) {
        boolean asking = switch (progress.mood()) {
            case ASKING, PUZZLED, COLLECTING -> true;
            case CHANGING, STOPPING -> false;
        };
        Optional<Field> asked = form.field(progress.asked()).filter(_ -> asking);
        if (asked.filter(field ->
                        field.options().stream().anyMatch(option -> option.id().equals(id)))
                .isPresent()) {
            return asked.get().type() == FieldType.CHOICES ? collected(asked.get(), List.of(id)) : given(id);
        }
        if (asked.filter(field -> field.type().manner() == Manner.FACT)
                .flatMap(field -> Written.of(field.type(), id))
                .isPresent()) {
            return given(Boolean.valueOf(id));
        }
        return switch (id) {
            case "yes" -> progress.mood() == Mood.STOPPING ? onward.stopped() : onward.submit(progress);
            case "no" ->
                progress.mood() == Mood.STOPPING
                        ? onward.proceed(progress.with(Mood.ASKING), List.of())
                        : onward.ask(progress.with(Mood.CHANGING), List.of());
            case "later" -> onward.parked(progress);
            case "skip" -> taken(Map.of(progress.asked(), Optional.empty()));
            case PAGE -> onward.page(progress);
            case ENOUGH -> onward.proceed(progress.with(Mood.ASKING), List.of());
            case AGREE -> given(true);
            case DISAGREE -> given(false);
            default -> chosenField(id);
        };
    }

    private Outcome chosenField(String id) {
        if (progress.mood() == Mood.CHANGING) {
            return form.field(id)
                    .map(field -> onward.ask(progress.asking(field.name()), List.of()))
                    .orElseGet(Outcome.NotMine::new);
        }
        return new Outcome.NotMine();
    }

    /// One more of several, until there are enough.
    private Outcome collected(Field field, List<?> more) {
        List<Object> all = new ArrayList<>();
        if (progress.mood() == Mood.COLLECTING) {
            all.addAll(
                    progress.answers().getOrDefault(field.name(), Answer.none()).ids());
        }
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        Map<String, Optional<Object>> given = Map.of(field.name(), Optional.of(all));
        Taking.Taken taken = onward.taking(progress, given);
        if (!taken.refused().isEmpty()) {
            return onward.taken(progress, given, List.of());
        }
        Progress next = progress.mood() == Mood.COLLECTING ? taken.progress().adding(progress) : taken.progress();
        return all.size() >= Math.min(field.most(), field.options().size())
                ? onward.proceed(next, List.of())
                : onward.ask(next.asking(field.name()).with(Mood.COLLECTING), List.of());
    }

    Outcome said() {
        Optional<Field> asked = form.field(progress.asked());
        if (asked.isEmpty()) {
            return new Outcome.NotMine();
        }
        Interview interview = held.interview();
        if (interview.goesOnLater(turn.words()) && interview.later().isPossible()) {
            return onward.parked(progress);
        }
        if (interview.wantsPage(turn.words()) && held.means().pages().isPresent()) {
            return onward.page(progress);
        }
        if (interview.goesBack(turn.words()) && progress.mood() != Mood.STOPPING) {
            Progress back = progress.latest().map(progress::without).orElse(progress);
            return onward.proceed(back.with(Mood.ASKING), List.of());
        }
        if (progress.mood() == Mood.COLLECTING && interview.hasEnough(turn.words())) {
            return onward.proceed(progress.with(Mood.ASKING), List.of());
        }
        Step step = interview.step(asking(turn, form, progress, asked.get()));
        if (progress.mood() == Mood.STOPPING) {
            return switch (step.kind()) {
                case AFFIRM, CANCEL -> onward.stopped();
                case DENY -> onward.proceed(progress.with(Mood.ASKING), List.of());
                case ANSWER, CORRECTION, ANSWER_AND_CORRECTION, SKIP, REPEAT, DIGRESSION_QUESTION, HANDOVER, UNCLEAR ->
                    new Outcome.NotMine();
            };
        }
        return stepped(asked.get(), step);
    }

    private Outcome stepped(Field asked, Step step) {
        return switch (step.kind()) {
            case ANSWER, CORRECTION, ANSWER_AND_CORRECTION ->
                step.isVagueAbout(asked) && progress.mood() != Mood.PUZZLED
                        ? onward.ask(progress.with(Mood.PUZZLED), List.of(new Reply.Text(vague(asked))))
                        : answered(asked, step);
            case SKIP ->
                progress.mood() == Mood.COLLECTING
                        ? onward.proceed(progress.with(Mood.ASKING), List.of())
                        : taken(step.set());
            case AFFIRM -> affirmed(asked);
            case DENY -> denied(asked, step);
            case CANCEL ->
                progress.latest().isPresent() ? onward.ask(progress.with(Mood.STOPPING), List.of()) : onward.stopped();
            case REPEAT -> onward.ask(progress, List.of());
            case DIGRESSION_QUESTION -> aside(asked);
            case HANDOVER -> new Outcome.Became("talk_to_human", turn.words());
            case UNCLEAR -> unclear(asked);
        };
    }

    /// What more is asked of a willing answer.
    private String vague(Field asked) {
        String own = "vague-" + asked.type().key();
        return phrases.say(turn.language(), phrases.has(own) ? own : "vague");
    }

    /// Digits of a telephone's keys.
    Outcome keyed(String digits) {
        Interview interview = held.interview();
        return form.field(progress.asked())
                .filter(field ->
                        field.type().manner() == Manner.MEASURE || field.type().manner() == Manner.REACH)
                .flatMap(field ->
                        interview.written(asking(turn, form, progress, field).in(digits)))
                .map(this::given)
                .orElseGet(Outcome.NotMine::new);
    }

    private Outcome answered(Field asked, Step step) {
        boolean more = progress.mood() == Mood.COLLECTING && step.set().size() == 1;
        Optional<Object> value = more && step.set().containsKey(asked.name())
                ? step.set().getOrDefault(asked.name(), Optional.empty())
                : Optional.empty();
        if (value.isPresent() && value.get() instanceof List<?> titles) {
            return collected(
                    asked,
                    titles.stream()
                            .map(title -> asked.option(title.toString())
                                    .map(Field.Option::id)
                                    .orElse(title.toString()))
                            .toList());
        }
        return step.kind() == Step.Kind.ANSWER ? taken(step.set()) : onward.corrected(progress, step.set());
    }

    private Outcome affirmed(Field asked) {
        if (asked.type() == FieldType.AGREEMENT) {
            return given(true);
        }
        return asked.type() == FieldType.CONFIRM && progress.mood() != Mood.CHANGING
                ? onward.submit(progress)
                : onward.ask(progress, List.of());
    }

    private Outcome denied(Field asked, Step step) {
        if (asked.type() == FieldType.AGREEMENT) {
            return given(false);
        }
        if (progress.mood() == Mood.COLLECTING) {
            return onward.proceed(progress.with(Mood.ASKING), List.of());
        }
        if (asked.type() != FieldType.CONFIRM) {
            return taken(Map.of(asked.name(), Optional.empty()));
        }
        return step.about()
                .flatMap(form::field)
                .map(field -> onward.ask(progress.asking(field.name()), List.of()))
                .orElseGet(() -> onward.ask(progress.with(Mood.CHANGING), List.of()));
    }

    private Outcome aside(Field asked) {
        return held.interview().asksWhy(turn.words()) && asked.why().isPresent()
                ? onward.ask(progress, List.of(new Reply.Text(asked.why().get().in(turn.language()))))
                : new Outcome.NotMine();
    }

    private Outcome unclear(Field asked) {
        Optional<String> error = error(asked, turn.language());
        if (progress.mood() == Mood.PUZZLED || error.isEmpty()) {
            return new Outcome.NotMine();
        }
        return onward.ask(progress.with(Mood.PUZZLED), List.of(new Reply.Text(error.get())));
    }

    /// What is said where an answer can't be read.
    static Optional<String> error(Field field, Language language) {
        String usual = "unread-" + field.type().key();
        return field.error()
                .map(error -> error.in(language))
                .or(() -> Held.PHRASES.has(usual) ? Optional.of(Held.PHRASES.say(language, usual)) : Optional.empty());
    }

    private Outcome given(Object value) {
        return taken(Map.of(progress.asked(), Optional.of(value)));
    }

    private Outcome taken(Map<String, Optional<Object>> given) {
        return onward.taken(progress, given, List.of());
    }

    static Asking asking(Turn turn, Form form, Progress progress, Field asked) {
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
                turn.understanding().ranking(),
                Place.of(turn).local());
    }
}
