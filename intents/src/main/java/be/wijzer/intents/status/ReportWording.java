package be.wijzer.intents.status;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Tidings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reports as residents read them.
final class ReportWording {
    private static final int MOST = 8;

    private final Phrases phrases = Phrases.of("report-status");
    private final Phrases statuses = Phrases.of("reports");
    private final Categories categories;

    ReportWording(Categories categories) {
        this.categories = categories;
    }

    String say(Language language, String key) {
        return phrases.say(language, key);
    }

    String say(Language language, String key, Map<String, String> values) {
        return phrases.say(language, key, values);
    }

    /// One report, and what can be done with it.
    Reply one(Language language, Report report, Instant now) {
        String text = line(language, report, now)
                + report.lastNote().map(note -> "\n" + note).orElse("");
        Choice react = new Choice(Tidings.SKILL + ":react/" + report.reference(), say(language, "choice-react"));
        return new Reply.Choices(
                text,
                report.status().isOpen()
                        ? List.of(react)
                        : List.of(
                                new Choice(
                                        Tidings.SKILL + ":reopen/" + report.reference(),
                                        say(language, "choice-reopen")),
                                react));
    }

    /// Several, newest first.
    Reply list(Language language, List<Report> reports, Instant now) {
        if (reports.size() == 1) {
            return one(language, reports.getFirst(), now);
        }
        StringBuilder text = new StringBuilder(say(language, "yours"));
        List<Choice> choices = new ArrayList<>();
        for (Report report : reports.subList(0, Math.min(MOST, reports.size()))) {
            text.append("\n- ").append(line(language, report, now));
            choices.add(new Choice(Tidings.SKILL + ":show/" + report.reference(), report.reference()));
        }
        return new Reply.Choices(text.toString(), choices);
    }

    private String line(Language language, Report report, Instant now) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag(language.code()));
        String status = statuses.say(language, "status-" + report.status().key());
        boolean isChangedToday = BelgianTime.at(report.changed())
                .toLocalDate()
                .equals(BelgianTime.at(now).toLocalDate());
        return say(
                language,
                "line",
                Map.of(
                        "reference",
                        report.reference(),
                        "category",
                        categories.of(report.category()).in(language),
                        "where",
                        report.where().text(),
                        "day",
                        BelgianTime.at(report.filed()).format(day),
                        "status",
                        status,
                        "since",
                        isChangedToday
                                ? say(language, "today")
                                : BelgianTime.at(report.changed()).format(day)));
    }
}
