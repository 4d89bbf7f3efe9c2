package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDate;

/// Brings the figures up to date with the events, each of which counts once however often it is noted and whichever
/// node folds it.
public interface Folding {
    /// Whether there are events that aren't folded yet.
    boolean isBehind();

    /// Folds the events that have arrived, and returns how many were taken.
    int fold();

    /// Makes the figures of one day anew from its events: the same as they were, unless the way of counting has
    /// changed. A day whose events have expired keeps the figures it has.
    void recompute(MunicipalityId municipality, LocalDate day);
}
