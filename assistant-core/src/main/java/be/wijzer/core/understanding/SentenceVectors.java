package be.wijzer.core.understanding;

import java.util.Optional;

/// Gives texts as vectors in which those of like meaning lie near each other: what search is joined with where an
/// installation has a model for it. Safe to call from many threads.
public interface SentenceVectors {
    /// A question as a resident puts it; empty where the model can't be reached.
    Optional<float[]> question(String text);

    /// A question that was written beforehand, as an example; it may take its time.
    default Optional<float[]> example(String text) {
        return question(text);
    }

    /// A text of the catalogue; empty where the model can't be reached.
    Optional<float[]> passage(String text);
}
