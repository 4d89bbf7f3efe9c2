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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Searches each town's catalogue in an index in memory, made anew when its version changes.
public final class LuceneProductSearch implements ProductSearch {
    private static final int MOST = 5;

    private final Catalogues catalogues;
    private final ConcurrentHashMap<MunicipalityId, ProductIndex> indexes = new ConcurrentHashMap<>();

    public LuceneProductSearch(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Findings search(MunicipalityId municipality, String question, Language language, Optional<Product> about) {
        ProductIndex index = index(municipality);
        Question read = index.read(question, language);
        Aspect aspect = Aspects.of(question);
        List<Candidate> candidates = index.search(read);
        Confidence confidence = Confidence.of(read, candidates);
        List<Finding> results = candidates.stream()
                .limit(MOST)
                .map(candidate -> finding(candidate, candidates, confidence, aspect, question))
                .toList();
        return new Findings(confidence.decision(), aspect, results, index.catalogue().version());
    }

    @Override
    public String answer(Product product, Aspect aspect, String question) {
        return DirectAnswer.of(product, aspect, question);
    }

    private Finding finding(
            Candidate candidate, List<Candidate> all, Confidence confidence, Aspect aspect, String question) {
        Product product = candidate.indexed().product();
        double share = candidate.score() / Math.max(all.getFirst().score(), 1e-9);
        return new Finding(product, confidence.probability() * share, answer(product, aspect, question));
    }

    private ProductIndex index(MunicipalityId municipality) {
        Catalogue catalogue = catalogues.of(municipality);
        ProductIndex index = indexes.get(municipality);
        if (index != null && index.catalogue().version().equals(catalogue.version())) {
            return index;
        }
        return indexes.compute(
                municipality,
                (_, current) ->
                        current != null && current.catalogue().version().equals(catalogue.version())
                                ? current
                                : new ProductIndex(catalogue));
    }
}
