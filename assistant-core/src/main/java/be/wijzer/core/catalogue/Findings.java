package be.wijzer.core.catalogue;

import java.util.List;

/// What a question found in the catalogue.
///
/// @param results best first, at most five, given whatever the decision
/// @param aspect the part of the product that was asked for
/// @param catalogueVersion the version that was searched
public record Findings(Decision decision, Aspect aspect, List<Finding> results, String catalogueVersion) {
    public enum Decision {
        /// The best result answers the question.
        ANSWERED,
        /// One of the results probably does: offer a choice.
        UNSURE,
        /// Nothing here answers it: say so.
        UNKNOWN
    }

    /// One product, with its score from 0 to 1 and the direct answer, one to three sentences of the catalogue itself.
    public record Finding(Product product, double score, String answer) {}
}
