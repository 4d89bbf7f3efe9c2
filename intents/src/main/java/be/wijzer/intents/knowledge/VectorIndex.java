package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.understanding.SentenceVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;

/// The texts of one catalogue version as vectors: which products lie near a question, whatever its words, and how near
/// it lies to what a town is asked in vain.
final class VectorIndex {
    private static final String FIELD = "vector";
    private static final int NEAREST = 60;

    /// Up to so many texts each is looked at, which takes less than a millisecond; beyond, a graph leads to the
    /// nearest.
    private static final int LOOKED_AT = 10_000;

    private static final int NEAREST_PRODUCTS = 40;

    /// Products that tell how near a product lies by chance.
    private static final int SAMPLE = 120;

    private static final List<String> BEYOND = Lists.lines("beyond-examples.txt");

    private final MeaningSpace space;
    private final List<Integer> owners;
    private final List<Place> places;
    private final float[][] beyond;
    private final Optional<IndexSearcher> searcher;

    private VectorIndex(
            MeaningSpace space,
            List<Integer> owners,
            List<Place> places,
            float[][] beyond,
            Optional<IndexSearcher> searcher) {
        this.space = space;
        this.owners = owners;
        this.places = places;
        this.beyond = beyond;
        this.searcher = searcher;
    }

    /// Where a product lies: each of its texts, its own example questions among them, and their middle.
    private record Place(float[][] texts, float[][] examples, float[] middle) {
        static Place of(float[][] passages, float[][] questions, int examples) {
            float[][] texts =
                    Stream.concat(Stream.of(passages), Stream.of(questions)).toArray(float[][]::new);
            return new Place(
                    texts,
                    Arrays.copyOf(questions, Math.min(examples, questions.length)),
                    MeaningSpace.unit(MeaningSpace.middle(List.of(texts))));
        }
    }

    /// How near a product lies.
    ///
    /// @param nearest cosine with its nearest text
    /// @param middle cosine with the middle of its texts
    /// @param nearestOver by how many standard deviations the first is above what is usual
    /// @param middleOver the same for the second
    record Near(double nearest, double middle, double nearestOver, double middleOver) {
        static final Near UNKNOWN = new Near(0, 0, 0, 0);
    }

    /// @param products only those near enough to matter, and those asked about
    /// @param beyond cosine with the nearest question that no town answers
    record Nearness(Map<Integer, Near> products, double beyond) {}

    /// Takes some 10 ms a text that isn't known yet. Empty where the model fails on one.
    static Optional<VectorIndex> of(List<Product> products, SentenceVectors vectors) {
        return of(products, VectorIndex::questions, vectors);
    }

    /// @param asked how residents ask for a product
    static Optional<VectorIndex> of(
            List<Product> products, Function<Product, List<String>> asked, SentenceVectors vectors) {
        List<MeaningSpace.Texts> raw = new ArrayList<>();
        for (Product product : products) {
            Optional<List<float[]>> passages = all(passages(product), vectors::passage);
            Optional<List<float[]>> questions = all(asked.apply(product), vectors::example);
            if (passages.isEmpty() || questions.isEmpty()) {
                return Optional.empty();
            }
            raw.add(new MeaningSpace.Texts(passages.get(), questions.get()));
        }
        List<Integer> examples =
                products.stream().map(product -> product.questions().size()).toList();
        return all(BEYOND, vectors::example).map(beyond -> written(raw, examples, beyond));
    }

    private static Optional<List<float[]>> all(List<String> texts, Function<String, Optional<float[]>> model) {
        List<float[]> all = new ArrayList<>();
        for (String text : texts) {
            Optional<float[]> vector = model.apply(text);
            if (vector.isEmpty()) {
                return Optional.empty();
            }
            all.add(vector.get());
        }
        return Optional.of(all);
    }

    private static VectorIndex written(
            List<MeaningSpace.Texts> products, List<Integer> examples, List<float[]> beyond) {
        MeaningSpace space = MeaningSpace.of(products);
        List<Integer> owners = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (MeaningSpace.Texts product : products) {
            Place place = Place.of(
                    product.passages().stream().map(space::passage).toArray(float[][]::new),
                    product.questions().stream().map(space::question).toArray(float[][]::new),
                    examples.get(places.size()));
            for (int text = 0; text <= place.texts().length; text++) {
                owners.add(places.size());
            }
            places.add(place);
        }
        return new VectorIndex(
                space,
                owners,
                places,
                beyond.stream().map(space::question).toArray(float[][]::new),
                owners.size() <= LOOKED_AT ? Optional.empty() : Optional.of(graph(places)));
    }

    /// Each product's texts and then their middle.
    private static IndexSearcher graph(List<Place> places) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Place place : places) {
                for (float[] text : place.texts()) {
                    add(writer, text);
                }
                add(writer, place.middle());
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, float[] vector) throws IOException {
        Document document = new Document();
        document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
    }

    static List<String> passages(Product product) {
        return Stream.of(
                        product.title() + ". " + product.summary(),
                        product.title() + ": " + String.join(", ", product.keywords()),
                        product.description())
                .filter(passage -> !passage.isBlank())
                .toList();
    }

    static List<String> questions(Product product) {
        return Stream.concat(Askings.of(product).stream(), Askings.situations(product).stream())
                .toList();
    }

    /// @param also products to judge besides the nearest
    Nearness near(float[] asked, Set<Integer> also) {
        if (places.isEmpty()) {
            return new Nearness(Map.of(), 0);
        }
        float[] question = space.question(asked);
        Map<Integer, Cosines> cosines = new HashMap<>();
        Set<Integer> judged = new LinkedHashSet<>(also);
        judged.addAll(searcher.isPresent() ? nearest(question, searcher.get()) : nearest(question, cosines));
        Usual text = new Usual();
        Usual middle = new Usual();
        int step = Math.max(1, places.size() / SAMPLE);
        for (int product = 0; product < places.size(); product += step) {
            Cosines its = cosines(question, product, cosines);
            text.add(its.text());
            middle.add(its.middle());
        }
        Map<Integer, Near> near = new HashMap<>();
        for (int product : judged) {
            Cosines its = cosines(question, product, cosines);
            near.put(product, new Near(its.text(), its.middle(), text.over(its.text()), middle.over(its.middle())));
        }
        return new Nearness(near, best(question, beyond));
    }

    /// @param text with the nearest text of a product
    /// @param middle with the middle of its texts
    private record Cosines(double text, double middle) {}

    private Cosines cosines(float[] question, int product, Map<Integer, Cosines> known) {
        return known.computeIfAbsent(product, number -> {
            Place place = places.get(number);
            return new Cosines(best(question, place.texts()), VectorUtil.dotProduct(question, place.middle()));
        });
    }

    /// By looking at every product.
    private List<Integer> nearest(float[] question, Map<Integer, Cosines> cosines) {
        return IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer product) -> {
                            Cosines its = cosines(question, product, cosines);
                            return its.text() + its.middle();
                        })
                        .reversed())
                .limit(NEAREST_PRODUCTS)
                .toList();
    }

    private List<Integer> nearest(float[] question, IndexSearcher graph) {
        try {
            return Stream.of(graph.search(new KnnFloatVectorQuery(FIELD, question, NEAREST), NEAREST).scoreDocs)
                    .map(hit -> owners.get(hit.doc))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How like a question is to each of a product's own example questions, as cosines in their order.
    double[] likeness(float[] asked, int product) {
        float[] question = space.question(asked);
        float[][] examples = places.get(product).examples();
        double[] likeness = new double[examples.length];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = VectorUtil.dotProduct(question, examples[i]);
        }
        return likeness;
    }

    private static double best(float[] question, float[][] texts) {
        double best = -1;
        for (float[] text : texts) {
            best = Math.max(best, VectorUtil.dotProduct(question, text));
        }
        return best;
    }

    /// Mean and deviation of what is added.
    private static final class Usual {
        private double sum;
        private double squares;
        private int count;

        void add(double value) {
            sum += value;
            squares += value * value;
            count++;
        }

        double over(double value) {
            double mean = sum / Math.max(count, 1);
            return (value - mean) / Math.sqrt(Math.max(squares / Math.max(count, 1) - mean * mean, 1e-6));
        }
    }
}
