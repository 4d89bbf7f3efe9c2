package be.wijzer.forms.reporting;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Point;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reports a problem: the form of that name, with what is understood from free words, a shared pin, photos, and the
/// open reports nearby.
final class ReportProblem implements Skill {
    static final String NAME = "report_problem";

    private static final Pattern NO = Pattern.compile(
            "(?:neen?|nee dank je|nope|geen(?: foto)?|zonder(?: foto)?|sla over|overslaan|later|heb ik niet"
                    + "|non|pas de photo|sans photo|no|no photo|skip|nein|kein foto|ohne foto)");
    private static final Pattern YES = Pattern.compile(
            "(?:ja|jazeker|dat is het|dat is ze|klopt|idd|inderdaad|oui|c est ca|yes|yes that s it|that s it|genau|das ist es)");
    private static final Pattern ANONYMOUS =
            Pattern.compile(".*\\b(?:anoniem|anonyme|anonymement|anonymous|anonymously|anonym)\\b.*");
    private static final Pattern HERE =
            Pattern.compile("(?:.* )?(?:hier|via whatsapp|via messenger|in dit gesprek|ici|here|in this chat)(?: .*)?");

    private final FormSkill form;
    private final Reporting reporting;
    private final Categories categories;
    private final Function<MunicipalityId, Area> areas;
    private final Pictures pictures;
    private final FileReport filing;
    private final Wording wording;

    ReportProblem(
            FormSkill form,
            Reporting reporting,
            Categories categories,
            Function<MunicipalityId, Area> areas,
            Pictures pictures,
            FileReport filing,
            Wording wording) {
        this.form = form;
        this.reporting = reporting;
        this.categories = categories;
        this.areas = areas;
        this.pictures = pictures;
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
            known.put("description", turn.words().strip());
        }
        Outcome begun = form.begin(turn, known);
        if (turn.utterance() instanceof Utterance.Media media) {
            Pictures.Result photo = pictures.take(turn, Details.none(), media);
            return goOn(turn, photo.details(), List.of(photo.reply()), begun);
        }
        return goOn(turn, Details.none(), List.of(), begun);
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        Details details = Details.of(frame);
        return switch (turn.utterance()) {
            case Utterance.Media media -> photo(turn, frame, details, media);
            case Utterance.Location place -> pin(turn, frame, details, place);
            case Utterance.Chose(String id, String _)
            when details.stage() != Stage.FORM -> chose(turn, frame, details, id);
            case Utterance.Text _, Utterance.Spoken _ when details.stage() != Stage.FORM -> said(turn, frame, details);
            case Utterance.Chose _,
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

    private Outcome photo(Turn turn, Frame frame, Details details, Utterance.Media media) {
        Pictures.Result photo = pictures.take(turn, details, media);
        Map<String, Optional<Object>> told =
                media.caption().isPresent() && text(frame, "description").isEmpty()
                        ? Map.of("description", Optional.of(turn.words().strip()))
                        : Map.of();
        return goOn(turn, photo.details(), List.of(photo.reply()), form.given(turn, frame, told));
    }

    private Outcome pin(Turn turn, Frame frame, Details details, Utterance.Location place) {
        Point point = new Point(place.latitude(), place.longitude());
        if (!areas.apply(turn.municipality().id()).holds(point)) {
            String outside = wording.say(turn.language(), "outside")
                    .replace("{town}", turn.municipality().name());
            return goOn(turn, details, List.of(new Reply.Text(outside)), form.asking(turn, frame, "street"));
        }
        String text = place.address()
                .or(place::name)
                .orElseGet(() -> wording.say(turn.language(), "shared") + " (" + point + ")");
        return goOn(
                turn,
                details.elsewhere(Optional.of(point)),
                List.of(),
                form.given(turn, frame, Map.of("street", Optional.of(text))));
    }

    private Outcome chose(Turn turn, Frame frame, Details details, String id) {
        if (id.startsWith("category/")) {
            return resume(turn, frame, details.about(id.substring("category/".length())));
        }
        if (id.startsWith("same/")) {
            return follow(turn, id.substring("same/".length()));
        }
        return switch (id) {
            case "different" -> resume(turn, frame, details.settling(Stage.NEARBY));
            case "no-photo" -> resume(turn, frame, details.settling(Stage.PHOTO));
            case "here" -> withoutContact(turn, frame, details);
            case "anonymous" -> withoutContact(turn, frame, details.anonymously());
            case "contact" -> resume(turn, frame, details.settling(Stage.CONTACT));
            case String _ -> new Outcome.NotMine();
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
                List<Report> near = near(turn, frame, details);
                if (yes && near.size() == 1) {
                    yield follow(turn, near.getFirst().reference());
                }
                yield no ? resume(turn, frame, details.settling(Stage.NEARBY)) : fromForm(turn, frame, details);
            }
            case PHOTO -> no ? resume(turn, frame, details.settling(Stage.PHOTO)) : fromForm(turn, frame, details);
            case CONTACT -> {
                if (ANONYMOUS.matcher(plain).matches()) {
                    yield withoutContact(turn, frame, details.anonymously());
                }
                yield no || HERE.matcher(plain).matches()
                        ? withoutContact(turn, frame, details)
                        : fromForm(turn, frame, details);
            }
            case FORM -> fromForm(turn, frame, details);
        };
    }

    private Outcome withoutContact(Turn turn, Frame frame, Details details) {
        Map<String, Optional<Object>> none = new LinkedHashMap<>();
        none.put("phone", Optional.empty());
        none.put("email", Optional.empty());
        return goOn(turn, details.settling(Stage.CONTACT), List.of(), form.given(turn, frame, none));
    }

    private Outcome follow(Turn turn, String reference) {
        Optional<Report> followed = reporting.follow(turn.municipality().id(), reference, filing.follower(turn));
        turn.count("report_followed", Map.of());
        String said = followed.map(
                        report -> wording.say(turn.language(), "followed").replace("{reference}", report.reference()))
                .orElseGet(() -> wording.say(turn.language(), "no-longer-there"));
        return new Outcome.Done(new Reply.Text(said));
    }

    private Outcome resume(Turn turn, Frame frame, Details details) {
        return goOn(turn, details, List.of(), form.given(turn, frame, Map.of()));
    }

    private Outcome fromForm(Turn turn, Frame frame, Details details) {
        Outcome outcome = form.answer(turn, frame);
        if (!(outcome instanceof Outcome.Asked(Frame after, List<Reply> replies, Reply question))) {
            return outcome;
        }
        Details changed = details.at(Stage.FORM);
        if (!text(frame, "description").equals(text(after, "description"))) {
            changed = changed.aboutSomethingElse();
        }
        Optional<String> street = text(after, "street");
        if (!text(frame, "street").equals(street)) {
            changed = changed.elsewhere(Optional.empty());
            if (street.isPresent() && areas.apply(turn.municipality().id()).isUnknownStreet(street.get())) {
                List<Reply> more = new ArrayList<>(replies);
                more.add(new Reply.Text(wording.say(turn.language(), "unknown-street")
                        .replace("{street}", street.get())
                        .replace("{town}", turn.municipality().name())));
                return goOn(turn, changed, more, form.asking(turn, after, "street"));
            }
        }
        return goOn(turn, changed, List.of(), new Outcome.Asked(after, replies, question));
    }

    /// Puts the next question: the form's, or one of ours where it comes first.
    private Outcome goOn(Turn turn, Details details, List<Reply> first, Outcome outcome) {
        if (!(outcome instanceof Outcome.Asked(Frame frame, List<Reply> replies, Reply question))) {
            return outcome;
        }
        Details understood = understood(details, frame);
        Details next = understood.at(stage(turn, frame, understood));
        List<Reply> said = new ArrayList<>(first);
        said.addAll(replies);
        return new Outcome.Asked(next.in(frame), said, question(turn, frame, next, question));
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

    private Stage stage(Turn turn, Frame frame, Details details) {
        String asked = frame.get("asked");
        if (!frame.get("mood").equals("ASKING") || text(frame, "description").isEmpty()) {
            return Stage.FORM;
        }
        if (!details.isSettled(Stage.CATEGORY)) {
            return Stage.CATEGORY;
        }
        if (text(frame, "street").isEmpty() || asked.equals("street") || asked.equals("description")) {
            return Stage.FORM;
        }
        if (!details.isSettled(Stage.NEARBY) && !near(turn, frame, details).isEmpty()) {
            return Stage.NEARBY;
        }
        if (!details.isSettled(Stage.PHOTO)) {
            return Stage.PHOTO;
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
            case NEARBY -> {
                List<Report> near = near(turn, frame, details);
                yield near.isEmpty() ? question : wording.nearby(turn.language(), near, turn.now());
            }
            case PHOTO -> wording.photo(turn.language());
            case CONTACT -> wording.contact(turn.language());
            case FORM -> {
                if (!frame.get("mood").equals("ASKING") && !frame.get("mood").equals("PUZZLED")) {
                    yield question;
                }
                yield switch (frame.get("asked")) {
                    case "street" -> wording.where(turn.language());
                    case "confirm" -> wording.summary(turn.language(), details, question);
                    case String _ -> question;
                };
            }
        };
    }

    private List<Report> near(Turn turn, Frame frame, Details details) {
        Category category = categories.of(details.category());
        Where where = new Where(text(frame, "street").orElse(""), details.pin());
        return category.isOther()
                ? List.of()
                : reporting.nearby(turn.municipality().id(), category.id(), where);
    }

    private static Optional<String> text(Frame frame, String field) {
        return Optional.ofNullable(FormSkill.answers(frame).get(field))
                .map(Answer::text)
                .filter(text -> !text.isBlank());
    }
}
