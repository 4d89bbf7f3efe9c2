package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.understanding.SentenceVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;

/// The passages of one catalogue version as vectors: which products lie near a question, whatever its words. Vectors
/// are taken from their middle, since those of one model crowd in one corner.
final class VectorIndex {
    private static final String FIELD = "vector";
    private static final int NEAREST = 60;

    /// Products that tell how near a product lies by chance.
    private static final int SAMPLE = 60;

    /// How much the nearest passage of a product counts, and how much the next ones.
    private static final double NEAREST_PASSAGE = 0.7;

    private static final int NEXT_PASSAGES = 3;

    private final float[] middle;
    private final List<Integer> owners;
    private final List<float[][]> byProduct;
    private final IndexSearcher searcher;

    private VectorIndex(float[] middle, List<Integer> owners, List<float[][]> byProduct, IndexSearcher searcher) {
        this.middle = middle;
        this.owners = owners;
        this.byProduct = byProduct;
        this.searcher = searcher;
    }

    /// How near products lie, in standard deviations above what is usual; only those near enough to matter.
    ///
    /// @param cosine of the nearest passage of all
    record Nearness(Map<Integer, Double> deviations, double cosine) {
        static Nearness none() {
            return new Nearness(Map.of(), 0);
        }
    }

    /// Takes some 10 ms a passage. Empty where the model fails on one.
    static Optional<VectorIndex> of(List<Product> products, SentenceVectors vectors) {
        List<float[][]> raw = new ArrayList<>();
        for (Product product : products) {
            List<String> passages = passages(product);
            float[][] own = new float[passages.size()][];
            for (int i = 0; i < own.length; i++) {
                Optional<float[]> vector = vectors.passage(passages.get(i));
                if (vector.isEmpty()) {
                    return Optional.empty();
                }
                own[i] = vector.get();
            }
            raw.add(own);
        }
        float[] middle = middle(raw);
        List<Integer> owners = new ArrayList<>();
        List<float[][]> byProduct = new ArrayList<>();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (float[][] own : raw) {
                float[][] centred = new float[own.length][];
                for (int i = 0; i < own.length; i++) {
                    centred[i] = centred(own[i], middle);
                    Document document = new Document();
                    document.add(new KnnFloatVectorField(FIELD, centred[i], VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                    owners.add(byProduct.size());
                }
                byProduct.add(centred);
            }
            writer.forceMerge(1);
            writer.commit();
            return Optional.of(
                    new VectorIndex(middle, owners, byProduct, new IndexSearcher(DirectoryReader.open(directory))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] middle(List<float[][]> vectors) {
        List<float[]> all = vectors.stream().flatMap(Stream::of).toList();
        float[] middle = new float[all.isEmpty() ? 0 : all.getFirst().length];
        for (float[] vector : all) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / all.size();
            }
        }
        return middle;
    }

    /// Of length 1, or only zeros where it is the middle itself.
    private static float[] centred(float[] vector, float[] middle) {
        float[] centred = new float[vector.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = vector[i] - middle[i];
        }
        double length = Math.sqrt(VectorUtil.dotProduct(centred, centred));
        if (length > 1e-6) {
            for (int i = 0; i < centred.length; i++) {
                centred[i] = (float) (centred[i] / length);
            }
        }
        return centred;
    }

    static List<String> passages(Product product) {
        return Stream.concat(
                        Stream.of(
                                product.title() + ". " + product.summary(),
                                product.title() + ": " + String.join(", ", product.keywords()),
                                product.description()),
                        Askings.of(product).stream())
                .filter(passage -> !passage.isBlank())
                .toList();
    }

    /// @param also products to judge besides the nearest
    Nearness near(float[] asked, List<Integer> also) {
        if (byProduct.isEmpty()) {
            return Nearness.none();
        }
        float[] question = centred(asked, middle);
        Map<Integer, Double> cosines = new HashMap<>();
        try {
            for (ScoreDoc hit : searcher.search(new KnnFloatVectorQuery(FIELD, question, NEAREST), NEAREST).scoreDocs) {
                cosines.computeIfAbsent(owners.get(hit.doc), product -> cosine(question, product));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        also.forEach(product -> cosines.computeIfAbsent(product, each -> cosine(question, each)));
        double sum = 0;
        double squares = 0;
        int step = Math.max(1, byProduct.size() / SAMPLE);
        int counted = 0;
        for (int product = 0; product < byProduct.size(); product += step) {
            double cosine = cosine(question, product);
            sum += cosine;
            squares += cosine * cosine;
            counted++;
        }
        double mean = sum / Math.max(counted, 1);
        double deviation = Math.sqrt(Math.max(squares / Math.max(counted, 1) - mean * mean, 1e-6));
        double best = cosines.values().stream().mapToDouble(x -> x).max().orElse(0);
        cosines.replaceAll((_, cosine) -> (cosine - mean) / deviation);
        return new Nearness(cosines, best);
    }

    /// To the nearest passage, and a little to the next ones.
    private double cosine(float[] question, int product) {
        float[][] passages = byProduct.get(product);
        double[] cosines = new double[passages.length];
        for (int i = 0; i < passages.length; i++) {
            cosines[i] = VectorUtil.dotProduct(question, passages[i]);
        }
        Arrays.sort(cosines);
        int last = cosines.length - 1;
        int next = Math.min(NEXT_PASSAGES, last);
        if (next < 1) {
            return last < 0 ? -1 : cosines[last];
        }
        double sum = 0;
        for (int i = 1; i <= next; i++) {
            sum += cosines[last - i];
        }
        return NEAREST_PASSAGE * cosines[last] + (1 - NEAREST_PASSAGE) * sum / next;
    }
}
