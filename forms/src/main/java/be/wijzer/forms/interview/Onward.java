package be.wijzer.forms.interview;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Progress.Mood;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an interview goes on from where it stands.
final class Onward {
    private final Held held;
    private final Turn turn;
    private final Form form;
    private final Phrases phrases = Held.PHRASES;

    Onward(Held held, Turn turn) {
        this.held = held;
        this.turn = turn;
        this.form = held.form();
    }

    /// Takes what is valid and says why the rest isn't.
    Outcome taken(Progress progress, Map<String, Optional<Object>> given, List<Reply> first) {
        return onFrom(progress, taking(progress, given), first);
    }

    /// Takes what is valid; what was known otherwise is said back, unless the summary comes.
    Outcome corrected(Progress progress, Map<String, Optional<Object>> given) {
        Taking.Taken taken = taking(progress, given);
        return form.missing(taken.progress().answers()).isEmpty()
                ? onFrom(progress, taken, List.of())
                : onFrom(
                        progress,
                        taken,
                        form.fields().stream()
                                .filter(field -> given.containsKey(field.name()))
                                .flatMap(field -> changed(field, progress, taken.progress()).stream())
                                .toList());
    }

    /// What was taken while the open question stays open: without a word of it, who said it seems unheard.
    private Optional<Reply> noted(Progress before, Progress after) {
        String what = form.fields().stream()
                .filter(field -> field.type().manner() != Manner.TELLING)
                .filter(field ->
                        text(before, field).isEmpty() && !text(after, field).isEmpty())
                .map(field -> field.label().in(turn.language()) + ": " + shown(field, after))
                .collect(Collectors.joining("\n"));
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply.Text(phrases.say(turn.language(), "noted") + '\n' + what));
    }

    /// Who gives the same question an answer that won't do for the second time is told of a person.
    private Outcome onFrom(Progress before, Taking.Taken taken, List<Reply> first) {
        List<Reply> replies = new ArrayList<>(first);
        taken.refused().values().forEach(why -> replies.add(new Reply.Text(why)));
        boolean stays = form.missing(taken.progress().answers())
                .filter(field -> field.name().equals(before.asked()))
                .isPresent();
        if (!stays || !taken.refused().containsKey(before.asked())) {
            if (stays && replies.isEmpty()) {
                noted(before, taken.progress()).ifPresent(replies::add);
            }
            return proceed(taken.progress(), replies);
        }
        if (before.mood() == Mood.PUZZLED) {
            replies.add(new Reply.Text(phrases.say(turn.language(), "stuck")));
        }
        return ask(taken.progress().asking(before.asked()).with(Mood.PUZZLED), replies);
    }

    private Optional<Reply> changed(Field field, Progress before, Progress after) {
        String old = text(before, field);
        return old.isEmpty() || old.equals(text(after, field))
                ? Optional.empty()
                : Optional.of(new Reply.Text(phrases.say(
                        turn.language(),
                        "changed",
                        Map.of("label", field.label().in(turn.language()), "value", shown(field, after)))));
    }

    private static String text(Progress progress, Field field) {
        return progress.answers().getOrDefault(field.name(), Answer.none()).text();
    }

    private String shown(Field field, Progress progress) {
        return Held.SUMMARY.shown(field, progress.answers().getOrDefault(field.name(), Answer.none()), turn.language());
    }

    Taking.Taken taking(Progress progress, Map<String, Optional<Object>> given) {
        return new Taking(held.means(), phrases).take(Place.of(turn), form, progress, given);
    }

    /// Asks what is missing, or whether all of it is right.
    Outcome proceed(Progress progress, List<Reply> replies) {
        Optional<Field> missing = form.missing(progress.answers());
        if (missing.filter(field -> field.type() == FieldType.PERSON).isPresent()) {
            return person(progress, replies, missing.get());
        }
        String next =
                missing.map(Field::name).orElseGet(() -> form.fields().getLast().name());
        return ask(progress.asking(next), replies);
    }

    /// The register is asked, which takes a sign-in.
    private Outcome person(Progress progress, List<Reply> replies, Field field) {
        Optional<Answer> known = new KnownBefore(held.means().prefill()).person(turn, form);
        if (known.isPresent() || !field.required()) {
            return proceed(progress.answered(form, field.name(), known.orElseGet(Answer::none)), replies);
        }
        return new Outcome.SignInNeeded(
                frame(progress.asking(field.name())),
                replies,
                AssuranceLevel.LOW,
                phrases.say(turn.language(), "purpose-person"));
    }

    Outcome ask(Progress progress, List<Reply> replies) {
        return new Outcome.Asked(frame(progress), replies, question(progress));
    }

    Reply question(Progress progress) {
        return Asked.in(turn, form, held.interview()).question(progress, turn.language());
    }

    Outcome submit(Progress progress) {
        if (form.missing(progress.answers()).isPresent()) {
            return proceed(progress, List.of());
        }
        List<Reply> replies = held.submission().submit(turn, progress.answers());
        turn.count("form_submitted", Map.of("form", form.name()));
        return new Outcome.Done(replies);
    }

    Outcome parked(Progress progress) {
        Instant until = held.interview().later().keep(turn, form, frame(progress.with(Mood.ASKING)));
        held.means()
                .files()
                .ifPresent(files -> FilledForm.files(form, progress.answers())
                        .forEach(id -> files.retention().keepUntil(id, until)));
        turn.count("form_parked", Map.of("form", form.name()));
        return new Outcome.Done(new Reply.Text(phrases.say(
                turn.language(),
                "kept",
                Map.of("until", Held.SUMMARY.day(BelgianTime.local(until).toLocalDate(), turn.language())))));
    }

    Outcome stopped() {
        turn.count("form_abandoned", Map.of("form", form.name()));
        return new Outcome.Done(new Reply.Text(phrases.say(turn.language(), "stopped")));
    }

    /// The form as a page, and the question once more for who stays here.
    Outcome page(Progress progress) {
        return link().map(page -> ask(progress.with(Mood.ASKING), List.of(page)))
                .orElseGet(Outcome.NotMine::new);
    }

    private Optional<Reply> link() {
        return held.means().pages().map(pages -> {
            URI link = pages.invite(
                    turn.effectKey("form-page"), turn.municipality().id(), turn.conversation(), form.name());
            turn.count("form_page_asked", Map.of("form", form.name()));
            String text = phrases.say(turn.language(), turn.channel().spoken() ? "page-link-spoken" : "page-link");
            return new Reply.Link(text, form.title().in(turn.language()), link);
        });
    }

    /// The first question that what was said with the wish leaves open, after the page of a form that is easier there.
    Outcome begun(Progress progress, Map<String, Optional<Object>> volunteered) {
        return taken(progress, volunteered, form.paged() ? link().map(List::of).orElse(List.of()) : List.of());
    }

    /// What was filled in on the page is known here too.
    Outcome filled(Progress progress, Map<String, Optional<Object>> given) {
        Taking.Taken taken = taking(progress, given);
        turn.count("form_page_filled", Map.of("form", form.name()));
        String said = form.missing(taken.progress().answers()).isEmpty()
                ? phrases.say(turn.language(), "page-filled")
                : phrases.say(turn.language(), "page-filled-partly")
                        + '\n'
                        + Held.SUMMARY.lines(form, taken.progress(), turn.language());
        List<Reply> replies = new ArrayList<>(List.of(new Reply.Text(said)));
        taken.refused().values().forEach(why -> replies.add(new Reply.Text(why)));
        return proceed(taken.progress(), replies);
    }

    private Frame frame(Progress progress) {
        return progress.frame(held.skill()).with("form", form.name());
    }
}
