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
    /// Of real questions, the share that may be taken for out of scope in cross-validation. The training sentences are
    /// harder than what residents mostly write, who are refused half as often.
    private static final double REFUSED = 0.05;

    private static final int FOLDS = 5;
    private static final double COST = 20;

    /// At most as much as words and letters: the training sentences would have more, since fewer of their words are
    /// known to the model of their fold than of what residents write to the whole.
    private static final double[] MEANING_WEIGHTS = {0.25, 0.5, 0.75, 1};

    private final Recipe recipe;

    IntentTraining(Recipe recipe) {
        this.recipe = recipe;
    }

    /// What features are made of; the parts can be left out to see what they are worth.
    record Recipe(Spelling spelling, boolean compounds, int seenAtLeast) {
        static Recipe full(Spelling spelling) {
            return new Recipe(spelling, true, 1);
        }
    }

    /// @param vectors a sentence vector for every text; null for a model without
    IntentModel train(TrainingSet set, @Nullable Map<String, float[]> vectors) {
        return train(set, vectors, calibrate(set, vectors));
    }

    /// Trains on more examples with the calibration of an earlier model.
    IntentModel train(TrainingSet set, @Nullable Map<String, float[]> vectors, IntentModel.Calibration calibration) {
        List<Example> examples = set.examples();
        List<String> texts = examples.stream().map(Example::text).toList();
        Spelling spelling = recipe.spelling();
        Compounds compounds = recipe.compounds() ? Compounds.learn(spelling, texts) : Compounds.none();
        Vectoriser vectoriser = Vectoriser.learn(spelling, compounds, texts, recipe.seenAtLeast());
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
        return new IntentModel(
                vectoriser,
                LinearTraining.train(features, labels, names, vectoriser.dimensions(), COST),
                Neighbours.of(features, outside, vectoriser.dimensions()),
                vectors == null
                        ? null
                        : Meanings.learn(texts.stream().map(vectors::get).toList(), labels, names, outside),
                calibration);
    }

    private IntentModel.Calibration calibrate(TrainingSet set, @Nullable Map<String, float[]> vectors) {
        List<Held> held = held(set, vectors);
        double meaning = 0;
        double sharpness = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double weight : vectors == null ? new double[] {0} : MEANING_WEIGHTS) {
            for (double factor = 0.3; factor < 3; factor *= 1.15) {
                double loss = loss(held, weight, factor);
                if (loss < least) {
                    least = loss;
                    meaning = weight;
                    sharpness = factor;
                }
            }
        }
        double chosen = meaning;
        List<double[]> evidence = held.stream()
                .map(one -> one.reading().evidence(one.reading().scores(chosen)))
                .toList();
        boolean[] inScope = new boolean[held.size()];
        for (int i = 0; i < inScope.length; i++) {
            inScope[i] = held.get(i).isInScope();
        }
        return new IntentModel.Calibration(meaning, sharpness, ScopeDecision.learn(evidence, inScope, REFUSED));
    }

    /// Every example as read by a model that was trained without it.
    private List<Held> held(TrainingSet set, @Nullable Map<String, float[]> vectors) {
        List<Example> shuffled = new ArrayList<>(set.examples());
        Collections.shuffle(shuffled, new Random(FOLDS));
        IntentModel.Calibration none = new IntentModel.Calibration(1, 1, ScopeDecision.open(1));
        List<Held> held = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int current = fold;
            List<Example> known = IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS != current)
                    .mapToObj(shuffled::get)
                    .toList();
            IntentModel model = train(new TrainingSet(known), vectors, none);
            for (int i = fold; i < shuffled.size(); i += FOLDS) {
                Example example = shuffled.get(i);
                held.add(new Held(
                        model.read(example.text(), vectors == null ? null : vectors.get(example.text())),
                        model.classifier().labels().indexOf(example.intent()),
                        !isOutside(example)));
            }
        }
        return held;
    }

    private static double loss(List<Held> held, double meaning, double sharpness) {
        double loss = 0;
        for (Held one : held) {
            if (one.isInScope() && one.label() >= 0) {
                double[] scores = one.reading().scores(meaning);
                if (one.reading().outside() >= 0) {
                    scores[one.reading().outside()] = Double.NEGATIVE_INFINITY;
                }
                loss -= Math.log(1e-9 + LinearClassifier.probabilities(scores, sharpness)[one.label()]);
            }
        }
        return loss;
    }

    private static boolean isOutside(Example example) {
        return example.intent().equals(Intent.OUT_OF_SCOPE);
    }

    /// @param label the right one, -1 where the model has no such label
    private record Held(IntentModel.Reading reading, int label, boolean isInScope) {}
}
