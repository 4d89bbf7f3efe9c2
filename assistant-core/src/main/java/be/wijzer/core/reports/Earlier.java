package be.wijzer.core.reports;

import java.time.Instant;
import java.util.Optional;

/// An open report of the same kind at about the same place.
///
/// @param number ours, or that of the town's own system where only that has it
/// @param note what the town said last of it there
public record Earlier(
        String number,
        boolean isOurs,
        String category,
        Where where,
        Instant filed,
        Status status,
        Optional<String> note) {
    static Earlier of(Report report) {
        return new Earlier(
                report.reference(),
                true,
                report.category(),
                report.where(),
                report.filed(),
                report.status(),
                report.lastNote());
    }
}
