package be.wijzer.forms.reporting;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Earlier;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Where;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.reporting.Details.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reports a problem: the form of that name, with what is understood from free words, a shared pin, photos, and the
/// open reports nearby.
final class ReportProblem implements Skill {
    static final String NAME = "report_problem";

    private static final Pattern NO =
            Pattern.compile("(?:neen?|nee dank je|nope|sla over|overslaan|heb ik niet|non|no|skip|nein)");
    private static final Pattern YES = Pattern.compile(
            "(?:ja|jazeker|dat is het|dat is ze|klopt|idd|inderdaad|oui|c est ca|yes|yes that s it|that s it|genau|das ist es)");
    private static final Pattern ANONYMOUS =
            Pattern.compile(".*\\b(?:anoniem|anonyme|anonymement|anonymous|anonymously|anonym)\\b.*");
    private static final Pattern HERE = Pattern.compile(
            "(?:.* )?(?:hier|via whatsapp|via messenger|in dit gesprek|dit nummer|ici|ce numero|here|in this chat|this number|diese nummer|dieser nummer)(?: .*)?");

    private final FormSkill form;
    private final Reporting reporting;
    private final Categories categories;
    private final FileReport filing;
    private final Wording wording;

    ReportProblem(FormSkill form, Reporting reporting, Categories categories, FileReport filing, Wording wording) {
        this.form = form;
        this.reporting = reporting;
        this.categories = categories;
        this.filing = filing;
        this.wording = wording;
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
        Map<String, Object> known = new LinkedHashMap<>();
        if (!categories.meant(turn.words()).isEmpty()) {
            String announced = Announced.in(turn.words());
            boolean enough = !categories.meant(announced).isEmpty();
            known.put("description", enough ? announced : turn.words().strip());
        }
        Outcome begun = form.begin(turn, known);
        return begun instanceof Outcome.Asked(Frame frame, List<Reply> _, Reply _)
                        && turn.utterance() instanceof Utterance.Media
                ? fromForm(turn, frame, Details.none())
                : goOn(turn, Details.none(), begun);
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        Details details = Details.of(frame);
        return switch (turn.utterance()) {
            case Utterance.Media media -> photo(turn, frame, details, media);
            case Utterance.Chose(String id, String _)
            when details.stage() != Stage.FORM -> chose(turn, frame, details, id);
            case Utterance.Text _, Utterance.Spoken _ when details.stage() != Stage.FORM -> said(turn, frame, details);
            case Utterance.Chose _,
                    Utterance.Location _,
                    Utterance.Text _,
                    Utterance.Spoken _,
                    Utterance.Keys _,
                    Utterance.Silent _,
                    Utterance.Unsupported _,
                    Utterance.Joined _,
                    Utterance.Left _ -> fromForm(turn, frame, details);
        };
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        Details details = Details.of(frame);
        return form.again(turn, frame).map(question -> question(turn, frame, details, question));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return Details.of(frame).stage() == Stage.FORM && form.takesAnyWords(frame);
    }

    @Override
    public boolean losesSomething(Frame frame) {
        return form.losesSomething(frame);
    }

    /// A caption tells what is wrong where nothing was told yet.
    private Outcome photo(Turn turn, Frame frame, Details details, Utterance.Media media) {
        Outcome taken = fromForm(turn, frame, details);
        if (media.caption().isEmpty()
                || text(frame, "description").isPresent()
                || !(taken instanceof Outcome.Asked(Frame after, List<Reply> replies, Reply _))) {
            return taken;
        }
        Outcome told = form.given(
                turn, after, Map.of("description", Optional.of(turn.words().strip())));
        return goOn(turn, Details.of(after), first(replies, told));
    }

    private static Outcome first(List<Reply> said, Outcome outcome) {
        return outcome instanceof Outcome.Asked(Frame frame, List<Reply> replies, Reply question)
                ? new Outcome.Asked(
                        frame, Stream.concat(said.stream(), replies.stream()).toList(), question)
                : outcome;
    }

    private Outcome chose(Turn turn, Frame frame, Details details, String id) {
        if (id.startsWith("category/")) {
            return resume(turn, frame, details.about(id.substring("category/".length())));
        }
        if (id.startsWith("same/")) {
            return details.before()
                    .numbered(id.substring("same/".length()))
                    .map(earlier -> follow(turn, earlier))
                    .orElseGet(() -> fromForm(turn, frame, details));
        }
        return switch (id) {
            case "different" -> resume(turn, frame, details.settling(Stage.NEARBY));
            case "here" -> reachedHere(turn, frame, details);
            case "anonymous" -> withoutContact(turn, frame, details.anonymously());
            case "contact" -> resume(turn, frame, details.settling(Stage.CONTACT));
            case String _ -> fromForm(turn, frame, details);
        };
    }

    /// Words in answer to a question that isn't the form's; whatever they don't answer may still be for the form.
    private Outcome said(Turn turn, Frame frame, Details details) {
        String plain = Choosing.plain(turn.words());
        boolean no = NO.matcher(plain).matches() || turn.understanding().is("deny");
        boolean yes = YES.matcher(plain).matches() || turn.understanding().is("affirm");
        return switch (details.stage()) {
            case CATEGORY -> {
                List<Category> meant = categories.meant(turn.words());
                yield meant.size() == 1
                        ? resume(turn, frame, details.about(meant.getFirst().id()))
                        : fromForm(turn, frame, details);
            }
            case NEARBY -> {
                List<Earlier> before = details.before().all();
                if (yes && before.size() == 1) {
                    yield follow(turn, before.getFirst());
                }
                yield no ? resume(turn, frame, details.settling(Stage.NEARBY)) : fromForm(turn, frame, details);
            }
            case CONTACT -> {
                if (ANONYMOUS.matcher(plain).matches()) {
                    yield withoutContact(turn, frame, details.anonymously());
                }
                if (no) {
                    yield withoutContact(turn, frame, details);
                }
                yield HERE.matcher(plain).matches()
                        ? reachedHere(turn, frame, details)
                        : fromForm(turn, frame, details);
            }
            case FORM -> fromForm(turn, frame, details);
        };
    }

    private Outcome reachedHere(Turn turn, Frame frame, Details details) {
        return reached(
                turn,
                frame,
                details,
                switch (Reach.of(turn)) {
                    case Reach.Number(String phone) -> Optional.of(phone);
                    case Reach.Here(), Reach.Nowhere() -> Optional.empty();
                });
    }

    private Outcome withoutContact(Turn turn, Frame frame, Details details) {
        return reached(turn, frame, details, Optional.empty());
    }

    private Outcome reached(Turn turn, Frame frame, Details details, Optional<Object> phone) {
        Map<String, Optional<Object>> contact = new LinkedHashMap<>();
        contact.put("phone", phone);
        contact.put("email", Optional.empty());
        return goOn(turn, details.settling(Stage.CONTACT), form.given(turn, frame, contact));
    }

    private Outcome follow(Turn turn, Earlier earlier) {
        Optional<Report> followed = reporting.follow(turn.municipality().id(), earlier, filing.follower(turn));
        turn.count("report_followed", Map.of());
        String said = followed.map(report -> wording.say(
                                turn.language(), turn.channel().spoken() ? "followed-in-a-call" : "followed")
                        .replace("{reference}", report.reference()))
                .orElseGet(() -> wording.say(turn.language(), "no-longer-there"));
        return new Outcome.Done(new Reply.Text(said));
    }

    private Outcome resume(Turn turn, Frame frame, Details details) {
        return goOn(turn, details, form.given(turn, frame, Map.of()));
    }

    private Outcome fromForm(Turn turn, Frame frame, Details details) {
        return followed(turn, frame, details, form.answer(turn, frame));
    }

    @Override
    public Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return followed(turn, frame, Details.of(frame), form.filled(turn, frame, answers));
    }

    /// What the form's answers change of what else is known.
    private Outcome followed(Turn turn, Frame frame, Details details, Outcome outcome) {
        if (!(outcome instanceof Outcome.Asked(Frame after, List<Reply> _, Reply _))) {
            return outcome;
        }
        Details changed = details.at(Stage.FORM);
        if (!text(frame, "description").equals(text(after, "description"))) {
            changed = changed.aboutSomethingElse();
        }
        if (!answer(frame, "street").equals(answer(after, "street"))) {
            changed = changed.elsewhere();
        }
        return goOn(turn, changed, outcome);
    }

    /// Puts the next question: the form's, or one of ours where it comes first.
    private Outcome goOn(Turn turn, Details details, Outcome outcome) {
        if (!(outcome instanceof Outcome.Asked(Frame frame, List<Reply> replies, Reply question))) {
            return outcome;
        }
        Details understood = looked(turn, understood(details, frame), frame);
        Details next = understood.at(stage(frame, understood));
        return new Outcome.Asked(next.in(frame), replies, question(turn, frame, next, question));
    }

    private Details understood(Details details, Frame frame) {
        Optional<String> description = text(frame, "description");
        if (description.isEmpty() || details.isSettled(Stage.CATEGORY)) {
            return details;
        }
        List<Category> meant = categories.meant(description.get());
        return meant.size() > 1
                ? details
                : details.about(
                        meant.isEmpty() ? Category.OTHER : meant.getFirst().id());
    }

    /// Looks for what was reported before, once for a kind and a place.
    private Details looked(Turn turn, Details details, Frame frame) {
        boolean isTime = isPlaced(frame)
                && details.isSettled(Stage.CATEGORY)
                && !details.isSettled(Stage.NEARBY)
                && details.before().all().isEmpty();
        if (!isTime) {
            return details;
        }
        Category category = categories.of(details.category());
        Where where = FileReport.where(FormSkill.answers(frame));
        List<Earlier> found = category.isOther()
                ? List.of()
                : reporting.reportedBefore(turn.municipality().id(), category.id(), where);
        return found.isEmpty() ? details.settling(Stage.NEARBY) : details.after(new ReportedBefore(found));
    }

    /// Whether it is known what and where it is, and something else is asked.
    private static boolean isPlaced(Frame frame) {
        String asked = frame.get("asked");
        return frame.get("mood").equals("ASKING")
                && text(frame, "description").isPresent()
                && text(frame, "street").isPresent()
                && !asked.equals("street")
                && !asked.equals("description");
    }

    private static Stage stage(Frame frame, Details details) {
        String asked = frame.get("asked");
        if (!frame.get("mood").equals("ASKING") || text(frame, "description").isEmpty()) {
            return Stage.FORM;
        }
        if (!details.isSettled(Stage.CATEGORY)) {
            return Stage.CATEGORY;
        }
        if (!isPlaced(frame)) {
            return Stage.FORM;
        }
        if (!details.isSettled(Stage.NEARBY)) {
            return Stage.NEARBY;
        }
        boolean wantsContact = asked.equals("phone") || asked.equals("email");
        return wantsContact
                        && !details.isSettled(Stage.CONTACT)
                        && text(frame, "phone").isEmpty()
                        && text(frame, "email").isEmpty()
                ? Stage.CONTACT
                : Stage.FORM;
    }

    private Reply question(Turn turn, Frame frame, Details details, Reply question) {
        return switch (details.stage()) {
            case CATEGORY ->
                wording.category(
                        turn.language(),
                        categories.meant(text(frame, "description").orElse("")));
            case NEARBY -> wording.nearby(turn.language(), details.before().all(), turn.now());
            case CONTACT -> wording.contact(turn.language(), Reach.of(turn));
            case FORM -> {
                if (!frame.get("mood").equals("ASKING") && !frame.get("mood").equals("PUZZLED")) {
                    yield question;
                }
                yield frame.get("asked").equals("confirm")
                        ? wording.summary(turn.language(), details, question)
                        : question;
            }
        };
    }

    private static Optional<Object> answer(Frame frame, String field) {
        return Optional.ofNullable(FormSkill.answers(frame).get(field)).flatMap(Answer::value);
    }

    private static Optional<String> text(Frame frame, String field) {
        return Optional.ofNullable(FormSkill.answers(frame).get(field))
                .map(Answer::text)
                .filter(text -> !text.isBlank());
    }
}
