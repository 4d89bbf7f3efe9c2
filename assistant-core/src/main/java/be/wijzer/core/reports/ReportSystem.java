package be.wijzer.core.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The system in which a town handles its reports, where it has one of its own. Every call blocks, and none throws for
/// what the other side does.
public interface ReportSystem {
    /// Hands a report over. Not to be repeated without `lookUp`.
    Handed hand(Report report);

    /// Whether a report of ours is there already, by our number in it.
    Answer lookUp(Report report);

    /// The number behind a token.
    Handed redeem(String token);

    /// How far the reports with these numbers are.
    Answer ask(Collection<String> ids);

    /// The open ones of a kind.
    Answer open(String category);

    /// What came of handing over.
    sealed interface Handed {
        record Taken(String id) implements Handed {}

        record Promised(String token) implements Handed {}

        record Refused(String reason) implements Handed {}

        /// It didn't answer, or nothing that can be understood.
        record NoAnswer() implements Handed {}
    }

    /// What it knows.
    sealed interface Answer {
        record Known(List<Seen> reports) implements Answer {
            public Known {
                reports = List.copyOf(reports);
            }
        }

        record NoAnswer() implements Answer {}
    }

    /// A report as the system shows it.
    ///
    /// @param ours our number, where we handed it over
    /// @param status empty where the word isn't known: then only `isOpen` is sure
    record Seen(
            String id,
            Optional<String> ours,
            boolean isOpen,
            Optional<Status> status,
            Optional<String> note,
            Optional<Instant> updated,
            Where where,
            Optional<Instant> filed) {}
}
