package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Intent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Trains intent models. Calibration and scope decision come from cross-validation: learned on sentences the model of
/// that fold has not seen.
final class IntentTraining {
    /// Of real questions, the share that may be taken for out of scope in cross-validation.
    private static final double REFUSED = 0.07;

    private static final int FOLDS = 5;
    private static final double COST = 20;
    private static final int SEEN_AT_LEAST = 1;

    private final Spelling spelling;

    IntentTraining(Spelling spelling) {
        this.spelling = spelling;
    }

    /// @param meanings a sentence vector for every text; null for a model without
    IntentModel train(TrainingSet set, @Nullable Map<String, float[]> meanings) {
        return train(set, meanings, calibrate(set, meanings));
    }

    /// Trains on more examples with the calibration of an earlier model.
    IntentModel train(TrainingSet set, @Nullable Map<String, float[]> meanings, IntentModel.Calibration calibration) {
        List<Example> examples = set.examples();
        List<String> texts = examples.stream().map(Example::text).toList();
        Vectoriser vectoriser =
                Vectoriser.learn(spelling, Compounds.learn(spelling, texts), texts, SEEN_AT_LEAST);
        List<String> names =
                examples.stream().map(Example::intent).distinct().sorted().toList();
        int[] labels = examples.stream()
                .mapToInt(example -> names.indexOf(example.intent()))
                .toArray();
        boolean[] outside = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            outside[i] = isOutside(examples.get(i));
        }
        List<SparseVector> features = texts.stream().map(vectoriser::vector).toList();
        Neighbours neighbours = Neighbours.of(features, outside, vectoriser.dimensions());
        if (meanings == null) {
            LinearClassifier classifier =
                    LinearTraining.train(features, labels, names, vectoriser.dimensions(), COST);
            return new IntentModel(vectoriser, null, classifier, neighbours, calibration);
        }
        Meanings known = Meanings.of(texts.stream().map(meanings::get).toList(), outside);
        List<SparseVector> joined = IntStream.range(0, features.size())
                .mapToObj(i -> known.joined(features.get(i), vectoriser.dimensions(), known.vectors()[i]))
                .toList();
        LinearClassifier classifier = LinearTraining.train(
                joined, labels, names, vectoriser.dimensions() + known.dimensions(), COST);
        return new IntentModel(vectoriser, known, classifier, neighbours, calibration);
    }

    private IntentModel.Calibration calibrate(TrainingSet set, @Nullable Map<String, float[]> meanings) {
        List<Example> shuffled = new ArrayList<>(set.examples());
        Collections.shuffle(shuffled, new Random(FOLDS));
        List<double[]> evidence = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        IntentModel.Calibration none = new IntentModel.Calibration(1, ScopeDecision.open(1));
        for (int fold = 0; fold < FOLDS; fold++) {
            int current = fold;
            List<Example> known = IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS != current)
                    .mapToObj(shuffled::get)
                    .toList();
            IntentModel model = train(new TrainingSet(known), meanings, none);
            for (int i = fold; i < shuffled.size(); i += FOLDS) {
                Example example = shuffled.get(i);
                IntentModel.Reading reading =
                        model.read(example.text(), meanings == null ? null : meanings.get(example.text()));
                evidence.add(reading.evidence());
                held.add(example);
                int label = model.classifier().labels().indexOf(example.intent());
                if (!isOutside(example) && label >= 0) {
                    scores.add(reading.inScope());
                    right.add(label);
                }
            }
        }
        boolean[] inScope = new boolean[held.size()];
        for (int i = 0; i < inScope.length; i++) {
            inScope[i] = !isOutside(held.get(i));
        }
        return new IntentModel.Calibration(sharpness(scores, right), ScopeDecision.learn(evidence, inScope, REFUSED));
    }

    /// The factor under which the right labels are likeliest.
    private static double sharpness(List<double[]> scores, List<Integer> right) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double factor = 0.4; factor < 4; factor *= 1.1) {
            double loss = 0;
            for (int i = 0; i < scores.size(); i++) {
                loss -= Math.log(1e-9 + LinearClassifier.probabilities(scores.get(i), factor)[right.get(i)]);
            }
            if (loss < least) {
                least = loss;
                best = factor;
            }
        }
        return best;
    }

    private static boolean isOutside(Example example) {
        return example.intent().equals(Intent.OUT_OF_SCOPE);
    }
}
