package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Intent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How often a recogniser is right: on what a town does, and on what it doesn't.
record Evaluation(Map<String, Score> intents) {
    static Evaluation of(Collection<Example> examples, Function<String, Intent> recogniser) {
        Map<String, Score> intents = new TreeMap<>();
        for (Example example : examples) {
            String decision = recogniser.apply(example.text()).name();
            intents.merge(
                    example.intent(),
                    new Score(
                            1, decision.equals(example.intent()) ? 1 : 0, decision.equals(Intent.OUT_OF_SCOPE) ? 1 : 0),
                    Score::and);
        }
        return new Evaluation(intents);
    }

    /// The share of real questions that got their intent.
    double accuracy() {
        return inScope().share(Score::right);
    }

    /// The share of real questions taken for out of scope.
    double refused() {
        return inScope().share(Score::refused);
    }

    /// The share of other questions recognised as such.
    double recalled() {
        return intents.getOrDefault(Intent.OUT_OF_SCOPE, new Score(0, 0, 0)).share(Score::right);
    }

    String perIntent() {
        return intents.entrySet().stream()
                .map(entry -> "%s %d/%d"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().right(),
                                entry.getValue().asked()))
                .collect(Collectors.joining("\n"));
    }

    private Score inScope() {
        return intents.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Intent.OUT_OF_SCOPE))
                .map(Map.Entry::getValue)
                .reduce(new Score(0, 0, 0), Score::and);
    }

    record Score(int asked, int right, int refused) {
        Score and(Score other) {
            return new Score(asked + other.asked, right + other.right, refused + other.refused);
        }

        double share(Function<Score, Integer> part) {
            return asked == 0 ? 0 : (double) part.apply(this) / asked;
        }
    }
}
