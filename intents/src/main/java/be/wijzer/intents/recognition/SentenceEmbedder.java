package be.wijzer.intents.recognition;

import java.util.Optional;

/// Gives a sentence as a vector in which sentences of like meaning lie near each other. Safe to call from many
/// threads; may take tens of milliseconds.
public interface SentenceEmbedder {
    /// For installations without a model.
    static SentenceEmbedder none() {
        return new SentenceEmbedder() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public Optional<float[]> question(String text) {
                return Optional.empty();
            }

            @Override
            public Optional<float[]> passage(String text) {
                return Optional.empty();
            }

            @Override
            public boolean isAvailable() {
                return false;
            }
        };
    }

    /// Which model makes the vectors: those of different names can't be compared.
    String name();

    /// A question, as a resident puts it; of length 1. Empty where the model can't be reached.
    Optional<float[]> question(String text);

    /// A text to be found by questions; of length 1. Empty where the model can't be reached.
    Optional<float[]> passage(String text);

    /// Whether there is a model at all, reached or not.
    default boolean isAvailable() {
        return true;
    }
}
