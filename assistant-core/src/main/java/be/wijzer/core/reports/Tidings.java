package be.wijzer.core.reports;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import java.util.List;
import java.util.Map;

/// Tells whoever follows a report how it goes on, in the conversation they reported it in.
public final class Tidings {
    /// The skill that takes what residents choose under a tiding.
    public static final String SKILL = "report_status";

    private final Reporting reporting;
    private final Reports reports;
    private final Categories categories;
    private final Assistant assistant;
    private final Phrases phrases = Phrases.of("reports");

    public Tidings(Reporting reporting, Reports reports, Categories categories, Assistant assistant) {
        this.reporting = reporting;
        this.reports = reports;
        this.categories = categories;
        this.assistant = assistant;
    }

    /// Tells what is new of a town's reports.
    public void tellAll(MunicipalityId municipality) {
        reports.unfinished(municipality).stream().filter(Report::hasNews).forEach(this::tell);
    }

    /// Tells what is new of one report; each change once, however often this is called.
    public void tell(Report report) {
        for (int i = report.told(); i < report.history().size(); i++) {
            Change change = report.history().get(i);
            if (change.isTold()) {
                String turn = "report/" + report.reference() + "/" + i;
                report.followers()
                        .forEach(follower ->
                                assistant.change(follower.conversation(), turn, draft -> say(draft, report, change)));
            }
        }
        reporting.change(
                report.municipality(),
                report.reference(),
                now -> now.history().size() == report.history().size() ? now.toldAll() : now);
    }

    private void say(Draft draft, Report report, Change change) {
        Language language = draft.language();
        String category = categories.of(report.category()).in(language);
        Map<String, String> values = Map.of(
                "reference",
                report.reference(),
                "category",
                category,
                "where",
                report.where().text(),
                "status",
                phrases.say(language, "status-" + change.status().key()),
                "other",
                change.note().orElse(""));
        if (change.kind() == Change.Kind.MERGED) {
            draft.say(Author.ASSISTANT, new Reply.Text(phrases.say(language, "merged", values)));
        } else {
            String text = phrases.say(language, "changed", values)
                    + change.note().map(note -> "\n" + note).orElse("");
            draft.say(Author.ASSISTANT, new Reply.Choices(text, choices(report, change.status(), language)));
        }
        draft.count(
                "report_status_told",
                Map.of("category", report.category(), "status", change.status().key()));
    }

    private List<Choice> choices(Report report, Status status, Language language) {
        Choice react = new Choice(SKILL + ":react/" + report.reference(), phrases.say(language, "choice-react"));
        return status.isOpen()
                ? List.of(react)
                : List.of(
                        new Choice(SKILL + ":reopen/" + report.reference(), phrases.say(language, "choice-reopen")),
                        react);
    }
}
