package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.understanding.SentenceVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

/// The passages of one catalogue version as vectors: which products lie near a question, whatever its words.
final class VectorIndex {
    private static final String FIELD = "vector";
    private static final int NEAREST = 60;

    /// Products that tell how near a product lies by chance.
    private static final int SAMPLE = 60;

    private final List<Integer> owners;
    private final List<float[][]> byProduct;
    private final IndexSearcher searcher;

    private VectorIndex(List<Integer> owners, List<float[][]> byProduct, IndexSearcher searcher) {
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
        List<Integer> owners = new ArrayList<>();
        List<float[][]> byProduct = new ArrayList<>();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < products.size(); i++) {
                List<String> passages = passages(products.get(i));
                float[][] own = new float[passages.size()][];
                for (int j = 0; j < own.length; j++) {
                    Optional<float[]> vector = vectors.passage(passages.get(j));
                    if (vector.isEmpty()) {
                        return Optional.empty();
                    }
                    own[j] = vector.get();
                    Document document = new Document();
                    document.add(new KnnFloatVectorField(FIELD, own[j], VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                    owners.add(i);
                }
                byProduct.add(own);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Optional.of(new VectorIndex(owners, byProduct, new IndexSearcher(DirectoryReader.open(directory))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    Nearness near(float[] question, List<Integer> also) {
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

    private double cosine(float[] question, int product) {
        double best = -1;
        for (float[] passage : byProduct.get(product)) {
            best = Math.max(best, VectorUtil.dotProduct(question, passage));
        }
        return best;
    }
}
