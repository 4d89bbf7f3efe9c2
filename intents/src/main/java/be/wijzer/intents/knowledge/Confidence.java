package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Findings.Decision;
import java.util.List;

/// How sure it is that the best candidate answers the question: a logistic regression over a few signs.
///
/// @param probability from 0 to 1
record Confidence(double probability, Decision decision) {
    private static final double ANSWERED = 0.5;
    private static final double UNSURE = 0.2;

    static Confidence of(Question question, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new Confidence(0, Decision.UNKNOWN);
        }
        double[] signs = signs(question, candidates);
        double probability = signs[0];
        return new Confidence(probability, decision(probability));
    }

    static double[] signs(Question question, List<Candidate> candidates) {
        Candidate best = candidates.getFirst();
        double second = candidates.size() > 1 ? candidates.get(1).score() : 0;
        return new double[] {
            best.coverage(),
            best.wideCoverage(),
            best.keyword(),
            best.likeness(),
            (best.score() - second) / Math.max(best.score(), 1e-9),
            best.score() / 20,
            question.weight() / 10,
            Math.min(question.beyond(), 2),
            question.elsewhere() ? 1 : 0
        };
    }

    private static Decision decision(double probability) {
        if (probability >= ANSWERED) {
            return Decision.ANSWERED;
        }
        return probability >= UNSURE ? Decision.UNSURE : Decision.UNKNOWN;
    }
}
