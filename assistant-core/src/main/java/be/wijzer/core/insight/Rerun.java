package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;

/// Questions of the past put to a catalogue that isn't in force yet.
///
/// @param text of that catalogue
/// @param message why it can't be read, where it can't
/// @param questions how many different ones were put
/// @param changes where its answer differs
public record Rerun(
        String id,
        MunicipalityId municipality,
        Instant at,
        String account,
        State state,
        String text,
        String message,
        int questions,
        List<Change> changes) {
    public Rerun {
        changes = List.copyOf(changes);
    }

    public enum State {
        RUNNING,
        DONE,
        UNREADABLE
    }

    public enum Verdict {
        BETTER,
        WORSE,
        OTHER
    }

    /// @param before decision and product now
    /// @param times how often it was asked
    public record Change(Verdict verdict, String question, int times, Outcome before, Outcome after) {}

    /// @param product `none` where nothing was found
    public record Outcome(String decision, String product, String answer) {}

    public List<Change> changes(Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).toList();
    }

    /// How often the questions of one verdict were asked.
    public int times(Verdict verdict) {
        return changes(verdict).stream().mapToInt(Change::times).sum();
    }
}
