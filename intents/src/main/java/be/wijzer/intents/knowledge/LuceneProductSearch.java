package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.Findings.Finding;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Searches each town's catalogue in an index in memory, made anew when its version changes.
public final class LuceneProductSearch implements ProductSearch {
    private static final int MOST = 5;

    private final Catalogues catalogues;
    private final Optional<SentenceVectors> vectors;
    private final ConcurrentHashMap<MunicipalityId, SearchableCatalogue> searchable = new ConcurrentHashMap<>();

    /// Searches by words alone.
    public LuceneProductSearch(Catalogues catalogues) {
        this(catalogues, Optional.empty());
    }

    /// Searches by words and meaning. The vectors of a new catalogue version are made in the background; until they
    /// are there, words decide alone.
    public LuceneProductSearch(Catalogues catalogues, Optional<SentenceVectors> vectors) {
        this.catalogues = catalogues;
        this.vectors = vectors;
    }

    @Override
    public Findings search(MunicipalityId municipality, String question, Language language, Optional<Product> about) {
        SearchableCatalogue catalogue = searchable(municipality);
        SearchableCatalogue.Looked looked =
                catalogue.look(question, language, (read, ranking) -> look(question, read, ranking));
        Aspect aspect = looked.aspect();
        Question read = looked.question();
        Confidence confidence = looked.confidence();
        List<Finding> found = looked.found();
        Optional<Product> same =
                about.flatMap(product -> catalogue.index().catalogue().product(product.id()));
        if (same.isPresent()
                && FollowUp.isOne(
                        read, question, confidence, nearness(catalogue, read, same.get(), aspect, question))) {
            return new Findings(
                    Decision.ANSWERED, aspect, sameFirst(same.get(), found, aspect, question), catalogue.version());
        }
        return new Findings(confidence.decision(), aspect, found, catalogue.version());
    }

    private SearchableCatalogue.Looked look(String question, Question read, Ranking ranking) {
        Aspect aspect = Aspects.of(question);
        Confidence confidence = Confidence.of(read, ranking);
        return new SearchableCatalogue.Looked(
                aspect, read, confidence, findings(ranking.candidates(), confidence, aspect, question));
    }

    @Override
    public String answer(Product product, Aspect aspect, String question, Language language) {
        Optional<double[]> likeness = searchable.values().stream()
                .filter(catalogue -> catalogue.has(product))
                .findFirst()
                .flatMap(catalogue -> catalogue.likeness(product, question));
        return DirectAnswer.of(product, aspect, question, language, likeness);
    }

    /// Whether a town's catalogue is searched by meaning, once that has been settled.
    boolean comparesMeanings(MunicipalityId municipality, Duration patience) {
        return searchable(municipality).comparesMeanings(patience);
    }

    private List<Finding> findings(List<Candidate> candidates, Confidence confidence, Aspect aspect, String question) {
        return candidates.stream()
                .limit(MOST)
                .map(candidate -> {
                    double share =
                            candidate.score() / Math.max(candidates.getFirst().score(), 1e-9);
                    Product product = candidate.indexed().product();
                    return new Finding(
                            product,
                            confidence.probability() * Math.clamp(share, 0, 1),
                            answer(product, aspect, question, Language.NL));
                })
                .toList();
    }

    /// How far the product talked about speaks of the question; all of it where one of its own questions is like it.
    private static double nearness(
            SearchableCatalogue catalogue, Question read, Product same, Aspect aspect, String question) {
        return ExampleAnswer.of(same, aspect, question, catalogue.likeness(same, question))
                        .isPresent()
                ? 1
                : catalogue.index().coverage(read, same);
    }

    private List<Finding> sameFirst(Product same, List<Finding> found, Aspect aspect, String question) {
        Finding first = new Finding(same, FollowUp.SCORE, answer(same, aspect, question, Language.NL));
        return Stream.concat(
                        Stream.of(first),
                        found.stream().filter(finding -> !finding.product().id().equals(same.id())))
                .limit(MOST)
                .toList();
    }

    private SearchableCatalogue searchable(MunicipalityId municipality) {
        Catalogue catalogue = catalogues.of(municipality);
        SearchableCatalogue current = searchable.get(municipality);
        if (current != null && current.version().equals(catalogue.version())) {
            return current;
        }
        return searchable.compute(
                municipality,
                (_, known) -> known != null && known.version().equals(catalogue.version())
                        ? known
                        : new SearchableCatalogue(catalogue, vectors));
    }
}
