package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Intent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trained model: features, classifier, neighbours, calibration and scope decision. Immutable.
///
/// @param meanings where the model also looks at sentence vectors
record IntentModel(
        Vectoriser vectoriser,
        LinearClassifier classifier,
        Neighbours neighbours,
        @Nullable Meanings meanings,
        Calibration calibration) {

    /// @param meaning how much the scores of sentence vectors count beside those of words and letters
    /// @param sharpness by which scores become probabilities that are right as often as they say
    record Calibration(double meaning, double sharpness, ScopeDecision scope) {}

    /// The same model; what it has in common with the other is in memory once.
    IntentModel sharing(IntentModel other) {
        boolean same = Arrays.equals(
                        vectoriser.index().features(), other.vectoriser.index().features())
                && Arrays.equals(vectoriser.rarity(), other.vectoriser.rarity())
                && classifier.labels().equals(other.classifier.labels())
                && classifier.weights().equals(other.classifier.weights())
                && Arrays.equals(neighbours.sentences(), other.neighbours.sentences())
                && neighbours.values().equals(other.neighbours.values());
        return same
                ? new IntentModel(other.vectoriser, other.classifier, other.neighbours, meanings, calibration)
                : this;
    }

    /// @param meaning the sentence vector, for a model with meanings
    Judgement judge(String text, float @Nullable [] meaning) {
        Reading reading = read(text, meaning);
        double[] scores = reading.scores(calibration.meaning());
        double chance = calibration.scope().chance(reading.evidence(scores));
        int outside = reading.outside();
        if (outside >= 0) {
            scores[outside] = Double.NEGATIVE_INFINITY;
        }
        double[] likely = LinearClassifier.probabilities(scores, calibration.sharpness());
        List<Intent> ranking = new ArrayList<>(likely.length);
        for (int label = 0; label < likely.length; label++) {
            if (label != outside) {
                ranking.add(new Intent(classifier.labels().get(label), likely[label] * chance));
            }
        }
        ranking.sort(Comparator.comparingDouble(Intent::confidence).reversed());
        ranking.add(place(chance, ranking), new Intent(Intent.OUT_OF_SCOPE, 1 - chance));
        return new Judgement(List.copyOf(ranking));
    }

    Reading read(String text, float @Nullable [] meaning) {
        SparseVector features = vectoriser.vector(text);
        Neighbours.Nearest nearest = neighbours.nearest(features);
        double[] signs = {
            nearest.inScope(), nearest.outOfScope(), vectoriser.familiarity(text), Math.log1p(text.length())
        };
        int outside = classifier.labels().indexOf(Intent.OUT_OF_SCOPE);
        if (meanings == null || meaning == null) {
            return new Reading(classifier.scores(features), null, signs, outside);
        }
        float[] centred = meanings.centred(meaning);
        Neighbours.Nearest alike = meanings.nearest(centred);
        double[] more = Arrays.copyOf(signs, signs.length + 2);
        more[signs.length] = alike.inScope();
        more[signs.length + 1] = alike.outOfScope();
        return new Reading(classifier.scores(features), meanings.classifier().scores(centred), more, outside);
    }

    /// Out of scope comes first where that is the decision, and never where it isn't.
    private int place(double chance, List<Intent> ranking) {
        if (!calibration.scope().accepts(chance)) {
            return 0;
        }
        int place = 1;
        while (place < ranking.size() && ranking.get(place).confidence() > 1 - chance) {
            place++;
        }
        return Math.min(place, ranking.size());
    }

    /// What the parts of a model say of a sentence, before they are weighed.
    ///
    /// @param signs of being in scope or not, beside the scores
    /// @param outside the number of the label out_of_scope, -1 where there is none
    record Reading(double[] byLetters, double @Nullable [] byMeaning, double[] signs, int outside) {
        double[] scores(double meaning) {
            double[] scores = byLetters.clone();
            if (byMeaning != null) {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += meaning * byMeaning[i];
                }
            }
            return scores;
        }

        /// For the scope decision: the two best scores in scope, the one out of scope, and the signs.
        double[] evidence(double[] scores) {
            double best = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                if (i != outside) {
                    second = Math.max(second, Math.min(best, scores[i]));
                    best = Math.max(best, scores[i]);
                }
            }
            double[] evidence = new double[3 + signs.length];
            evidence[0] = best;
            evidence[1] = Math.max(second, best - 100);
            evidence[2] = outside < 0 ? best - 100 : scores[outside];
            System.arraycopy(signs, 0, evidence, 3, signs.length);
            return evidence;
        }
    }
}
