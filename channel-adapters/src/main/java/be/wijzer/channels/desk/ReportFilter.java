package be.wijzer.channels.desk;

import be.wijzer.core.reports.Report;
import java.util.Locale;
import java.util.Optional;

/// What the list of reports is narrowed to; empty for everything.
record ReportFilter(String state, String category, String who, String text) {
    boolean holds(Report report, StaffMember staff) {
        boolean stateFits = switch (state) {
            case "all" -> true;
            case "closed" -> !report.isOpen();
            case "", "open" -> report.isOpen();
            case String key -> report.status().key().equals(key);
        };
        boolean whoFits = switch (who) {
            case "me" -> report.assignee().equals(Optional.of(staff.account()));
            case "nobody" -> report.assignee().isEmpty();
            case String _ -> true;
        };
        String sought = text.strip().toLowerCase(Locale.ROOT);
        String words = (report.reference() + " " + report.where().text() + " " + report.description())
                .toLowerCase(Locale.ROOT);
        return stateFits
                && whoFits
                && (category.isEmpty() || report.category().equals(category))
                && words.contains(sought);
    }
}
