package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures a search among 5,000 products, by words and beside given vectors. Run by hand.
final class SearchSpeed {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final int PRODUCTS = Integer.getInteger("products", 5_000);
    private static final int ROUNDS = 30;

    private SearchSpeed() {}

    public static void main(String[] arguments) {
        Catalogue large = large(new FileCatalogues(ConfiguredFiles.none()).of(TOWN));
        List<String> questions = QuestionSet.answerable("questions.tsv").asked().stream()
                .map(QuestionSet.Asked::question)
                .toList();
        long start = System.nanoTime();
        ProductIndex index = new ProductIndex(large);
        System.out.printf("index of %d products %.1f s%n", PRODUCTS, (System.nanoTime() - start) / 1e9);
        measure("words", questions, question -> {
            Question read = index.read(question, Language.NL);
            Confidence.of(read, index.search(read));
        });

        if (arguments.length == 0) {
            return;
        }
        Random random = new Random(7);
        SentenceVectors made = new SentenceVectors() {
            @Override
            public Optional<float[]> question(String text) {
                return Optional.of(vector(new Random(text.hashCode())));
            }

            @Override
            public Optional<float[]> passage(String text) {
                return Optional.of(vector(random));
            }
        };
        start = System.nanoTime();
        VectorIndex meanings = VectorIndex.of(large.products(), made).orElseThrow();
        System.out.printf("vector index %.1f s%n", (System.nanoTime() - start) / 1e9);
        float[] vector = vector(random);
        measure("words and vectors", questions, question -> {
            Question read = index.read(question, Language.NL);
            Confidence.of(read, index.search(read, vector, meanings));
        });
    }

    private static void measure(String name, List<String> questions, Consumer<String> search) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String question : questions) {
                long start = System.nanoTime();
                search.accept(question);
                if (round >= ROUNDS / 3) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            int at = i;
            double[] own = IntStream.range(0, millis.size() / questions.size())
                    .mapToDouble(round -> millis.get(round * questions.size() + at))
                    .sorted()
                    .toArray();
            medians.add(own[own.length / 2]);
        }
        int slowest = IntStream.range(0, questions.size())
                .boxed()
                .max(Comparator.comparing(medians::get))
                .orElseThrow();
        System.out.printf(
                "%s: slowest question, median %.2f ms: %s%n", name, medians.get(slowest), questions.get(slowest));
        millis.sort(Double::compare);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms over %d searches%n",
                name, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.size());
    }

    /// The town's products over and over, with half of their words made unlike in each round.
    private static Catalogue large(Catalogue catalogue) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            int round = i / catalogue.products().size();
            products.add(
                    changed(catalogue.products().get(i % catalogue.products().size()), round));
        }
        return new Catalogue(TOWN, "large", products);
    }

    private static Product changed(Product product, int round) {
        return new Product(
                product.id() + "-" + round,
                changed(product.title(), round),
                changed(product.summary(), round),
                changed(product.description(), round),
                product.audience(),
                product.theme(),
                product.procedure(),
                product.bring(),
                product.cost(),
                product.conditions(),
                product.exceptions(),
                product.legislation(),
                product.department(),
                product.channels(),
                product.byAppointment(),
                product.form(),
                product.url(),
                product.keywords().stream()
                        .map(keyword -> changed(keyword, round))
                        .toList(),
                product.related(),
                product.questions().stream()
                        .map(each -> new QuestionAndAnswer(changed(each.question(), round), each.answer()))
                        .toList());
    }

    private static String changed(String text, int round) {
        return Arrays.stream(text.split(" "))
                .map(word -> round > 0 && (word.hashCode() + round) % 2 == 0
                        ? word + "ax" + (char) ('a' + round % 26)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private static float[] vector(Random random) {
        float[] vector = new float[384];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
