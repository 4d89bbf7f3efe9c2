package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trained model: features, classifier, neighbours, calibration and scope decision. Immutable.
///
/// @param meanings where the model also looks at sentence vectors
/// @param sharpness by which scores become probabilities as often right as they say
record IntentModel(
        Vectoriser vectoriser,
        @Nullable Meanings meanings,
        LinearClassifier classifier,
        Neighbours neighbours,
        Calibration calibration) {

    /// @param sharpness by which scores become probabilities that are right as often as they say
    record Calibration(double sharpness, ScopeDecision scope) {}

    /// @param meaning the sentence vector, for a model with meanings
    Judgement judge(String text, float @Nullable [] meaning) {
        Reading reading = read(text, meaning);
        double chance = calibration.scope().chance(reading.evidence());
        double[] likely = LinearClassifier.probabilities(reading.inScope(), calibration.sharpness());
        List<Intent> ranking = new ArrayList<>(likely.length);
        for (int label = 0; label < likely.length; label++) {
            if (label != outside()) {
                ranking.add(new Intent(classifier.labels().get(label), likely[label] * chance));
            }
        }
        ranking.sort(Comparator.comparingDouble(Intent::confidence).reversed());
        Intent outOfScope = new Intent(Intent.OUT_OF_SCOPE, 1 - chance);
        if (!calibration.scope().accepts(chance)) {
            ranking.addFirst(outOfScope);
        } else {
            int place = 1;
            while (place < ranking.size() && ranking.get(place).confidence() > outOfScope.confidence()) {
                place++;
            }
            ranking.add(place, outOfScope);
        }
        return new Judgement(List.copyOf(ranking));
    }

    /// Scores and evidence for the scope decision.
    Reading read(String text, float @Nullable [] meaning) {
        SparseVector features = vectoriser.vector(text);
        Neighbours.Nearest nearest = neighbours.nearest(features);
        float[] centred = meanings == null || meaning == null ? null : meanings.centred(meaning);
        double[] scores = meanings == null || centred == null
                ? classifier.scores(features)
                : classifier.scores(meanings.joined(features, vectoriser.dimensions(), centred));
        int outside = outside();
        double outsideScore = outside < 0 ? -10 : scores[outside];
        if (outside >= 0) {
            scores[outside] = Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        List<Double> evidence = new ArrayList<>(List.of(
                best,
                second,
                outsideScore,
                nearest.inScope(),
                nearest.outOfScope(),
                vectoriser.familiarity(text),
                Math.log1p(text.length())));
        if (meanings != null && centred != null) {
            Neighbours.Nearest alike = meanings.nearest(centred);
            evidence.add(alike.inScope());
            evidence.add(alike.outOfScope());
        }
        return new Reading(
                scores, evidence.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private int outside() {
        return classifier.labels().indexOf(Intent.OUT_OF_SCOPE);
    }

    /// @param inScope the score of each label; that of out_of_scope, where there is one, is minus infinity
    record Reading(double[] inScope, double[] evidence) {}
}
