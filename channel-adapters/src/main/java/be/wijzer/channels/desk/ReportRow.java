package be.wijzer.channels.desk;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Change;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Status;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One report, ready to show in a list.
///
/// @param latitude empty where only words tell the place
record ReportRow(
        String reference,
        String town,
        String townName,
        String category,
        String service,
        String where,
        String status,
        String statusKey,
        boolean isOpen,
        String filed,
        String assignee,
        String latitude,
        String longitude) {
    private static final Phrases PHRASES = Phrases.of("reports");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM H:mm");

    static ReportRow of(Report report, Municipality town, Categories categories) {
        Category category = categories.of(report.category());
        return new ReportRow(
                report.reference(),
                town.id().value(),
                town.name(),
                category.in(Language.NL),
                category.service(),
                report.where().text(),
                report.mergedInto().map(other -> "zie " + other).orElseGet(() -> said(report.status())),
                report.status().key(),
                report.isOpen(),
                time(report.filed()),
                report.assignee().orElse(""),
                report.where()
                        .point()
                        .map(Point::latitude)
                        .map(ReportRow::degrees)
                        .orElse(""),
                report.where()
                        .point()
                        .map(Point::longitude)
                        .map(ReportRow::degrees)
                        .orElse(""));
    }

    /// To the metre.
    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.5f", angle);
    }

    /// How to reach who reported it, beside the conversation.
    static String contact(Report report) {
        List<String> ways = Stream.of(report.contact().phone(), report.contact().email())
                .flatMap(Optional::stream)
                .toList();
        if (!ways.isEmpty()) {
            return String.join(", ", ways);
        }
        return report.followers().isEmpty() ? "anoniem" : "in het gesprek";
    }

    /// One line of a report's history.
    record Past(String time, String what, String note, String account) {
        static Past of(Change change) {
            String what = switch (change.kind()) {
                case FILED -> "gemeld";
                case STATUS -> said(change.status());
                case REACTION -> "de inwoner vult aan";
                case REOPENED -> "heropend door de inwoner";
                case MERGED -> "hoort bij";
            };
            return new Past(
                    ReportRow.time(change.at()),
                    what,
                    change.note().orElse(""),
                    change.account().orElse(""));
        }
    }

    static List<Past> history(Report report) {
        return report.history().stream().map(Past::of).toList();
    }

    static String said(Status status) {
        return PHRASES.say(Language.NL, "status-" + status.key());
    }

    private static String time(Instant moment) {
        return BelgianTime.at(moment).format(TIME);
    }
}
