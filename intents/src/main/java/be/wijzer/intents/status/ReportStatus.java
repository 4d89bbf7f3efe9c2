package be.wijzer.intents.status;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.reports.Follower;
import be.wijzer.core.reports.Reference;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Tidings;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far a report is: by its number and what was left with it, or all that somebody follows on this channel or, once
/// signed in, anywhere. Takes what residents add to a report, and opens it again.
final class ReportStatus implements Skill {
    private static final String ASKED = "asked";
    private static final String REFERENCE = "reference";
    private static final String TRIES = "report-status-tries";
    private static final int MOST_TRIES = 5;
    private static final int LONGEST_REACTION = 2_000;

    private final Reporting reporting;
    private final Optional<SignIn> signIn;
    private final ReportWording wording;

    ReportStatus(Reporting reporting, Optional<SignIn> signIn, ReportWording wording) {
        this.reporting = reporting;
        this.signIn = signIn;
        this.wording = wording;
    }

    @Override
    public String name() {
        return Tidings.SKILL;
    }

    @Override
    public Set<String> intents() {
        return Set.of(Tidings.SKILL);
    }

    @Override
    public Outcome begin(Turn turn) {
        Optional<String> reference = Reference.in(turn.words());
        if (reference.isPresent()) {
            return byNumber(turn, reference.get());
        }
        List<Report> mine = followed(turn);
        if (!mine.isEmpty()) {
            turn.count("report_status_asked", Map.of("how", "mine"));
            return new Outcome.Done(wording.list(turn.language(), mine, turn.now()));
        }
        return ask(turn, "number", "", List.of());
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        if (!(turn.utterance() instanceof Utterance.Text || turn.utterance() instanceof Utterance.Spoken)) {
            return new Outcome.NotMine();
        }
        return switch (frame.get(ASKED)) {
            case "number" -> number(turn);
            case "factor" -> factor(turn, frame.get(REFERENCE));
            case "reaction" -> reaction(turn, frame.get(REFERENCE), false);
            case "reason" -> reaction(turn, frame.get(REFERENCE), true);
            case String _ -> new Outcome.NotMine();
        };
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        String[] parts = payload.split("/", 2);
        Optional<Report> report = parts.length < 2
                ? Optional.empty()
                : reporting.find(turn.municipality().id(), parts[1]).filter(found -> follows(turn, found));
        if (report.isEmpty()) {
            return new Outcome.NotMine();
        }
        return switch (parts[0]) {
            case "show" -> new Outcome.Done(wording.one(turn.language(), current(report.get()), turn.now()));
            case "react" -> ask(turn, "reaction", report.get().reference(), List.of());
            case "reopen" ->
                report.get().status().isOpen()
                        ? new Outcome.Done(new Reply.Text(wording.say(turn.language(), "open-already")))
                        : ask(turn, "reason", report.get().reference(), List.of());
            case String _ -> new Outcome.NotMine();
        };
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(new Reply.Ask(wording.say(turn.language(), "ask-" + frame.get(ASKED)), Reply.Wanted.TEXT));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return Set.of("reaction", "reason").contains(frame.get(ASKED));
    }

    private Outcome number(Turn turn) {
        return Reference.in(turn.words())
                .map(reference -> byNumber(turn, reference))
                .orElseGet(() -> turn.words().matches(".*\\d{3}.*")
                        ? ask(turn, "number", "", List.of(new Reply.Text(wording.say(turn.language(), "no-number"))))
                        : new Outcome.NotMine());
    }

    /// Without being asked for proof, only whoever follows it hears of a report: whether there is one at all is told
    /// to nobody else.
    private Outcome byNumber(Turn turn, String reference) {
        turn.count("report_status_asked", Map.of("how", "number"));
        Optional<Report> mine =
                reporting.find(turn.municipality().id(), reference).filter(report -> follows(turn, report));
        return mine.<Outcome>map(report -> told(turn, report))
                .orElseGet(() -> ask(turn, "factor", reference, List.of()));
    }

    private Outcome factor(Turn turn, String reference) {
        boolean isOne =
                turn.words().contains("@") || turn.words().replaceAll("\\D", "").length() >= 8;
        if (!isOne) {
            return new Outcome.NotMine();
        }
        int tries = turn.remembered(TRIES).map(Integer::parseInt).orElse(0) + 1;
        turn.remember(TRIES, Integer.toString(tries));
        if (tries > MOST_TRIES) {
            return new Outcome.Done(new Reply.Text(wording.say(turn.language(), "too-many-tries")));
        }
        return reporting
                .find(turn.municipality().id(), reference)
                .filter(report -> report.contact().isProvenBy(said(turn)))
                .map(report -> {
                    turn.remember(TRIES, "0");
                    reporting.follow(turn.municipality().id(), reference, follower(turn));
                    return told(turn, report);
                })
                .orElseGet(() -> new Outcome.Done(new Reply.Text(wording.say(turn.language(), "not-found"))));
    }

    /// The address or number as the recognisers find it in the sentence, else the sentence itself.
    private static String said(Turn turn) {
        return turn.understanding().entities().of(Set.of("email", "phone")).stream()
                .map(entity -> entity.value().toString())
                .findFirst()
                .orElseGet(turn::words);
    }

    private Outcome told(Turn turn, Report report) {
        turn.count("report_status_told", Map.of("status", report.status().key()));
        return new Outcome.Done(wording.one(turn.language(), current(report), turn.now()));
    }

    /// What was merged into another is as far as that one.
    private Report current(Report report) {
        return report.mergedInto()
                .flatMap(other -> reporting.find(report.municipality(), other))
                .orElse(report);
    }

    private Outcome reaction(Turn turn, String reference, boolean reopens) {
        String words = turn.words().strip();
        if (words.isEmpty() || words.length() > LONGEST_REACTION) {
            return new Outcome.NotMine();
        }
        boolean hasNothingToAdd = Choosing.plain(words).matches("nee|neen|no|non|nein|niets|rien|nothing|nichts");
        Optional<Report> changed = reopens
                ? reporting.reopen(
                        turn.municipality().id(), reference, hasNothingToAdd ? Optional.empty() : Optional.of(words))
                : reporting.react(turn.municipality().id(), reference, words);
        turn.count(reopens ? "report_reopened" : "report_reaction", Map.of());
        String phrase = changed.isEmpty() ? "not-found" : reopens ? "reopened" : "added";
        return new Outcome.Done(new Reply.Text(wording.say(turn.language(), phrase, Map.of("reference", reference))));
    }

    private Outcome ask(Turn turn, String what, String reference, List<Reply> first) {
        Frame frame = new Frame(name(), Map.of(ASKED, what, REFERENCE, reference));
        return new Outcome.Asked(
                frame, first, new Reply.Ask(wording.say(turn.language(), "ask-" + what), Reply.Wanted.TEXT));
    }

    private boolean follows(Turn turn, Report report) {
        List<String> mine = follower(turn).identities();
        return report.followers().stream().anyMatch(follower -> follower.isOneOf(mine));
    }

    private List<Report> followed(Turn turn) {
        return reporting.followedBy(turn.municipality().id(), follower(turn));
    }

    private Follower follower(Turn turn) {
        return Follower.of(
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address(),
                signIn.flatMap(door -> door.resident(turn.conversation())));
    }
}
