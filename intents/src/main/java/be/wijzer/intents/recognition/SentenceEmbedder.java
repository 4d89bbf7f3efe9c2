package be.wijzer.intents.recognition;

import java.util.Optional;

/// Gives a sentence as a vector in which sentences of like meaning lie near each other. Safe to call from many threads;
/// may take tens of milliseconds.
public interface SentenceEmbedder {
    /// Which model makes the vectors: those of different names can't be compared.
    String name();

    /// How many numbers a vector has; 0 where it isn't known before the first answer.
    int dimensions();

    /// A question, as a resident puts it; of length 1. Empty where the model can't be reached.
    Optional<float[]> question(String text);

    /// A text to be found by questions; of length 1. Empty where the model can't be reached.
    Optional<float[]> passage(String text);
}
