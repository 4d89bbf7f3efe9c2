package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.catalogue.ImportedCatalogue;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogues of the files, or those imported from elsewhere, with what towns have published at the desk: another
/// text, more example questions.
final class EditedCatalogues implements Catalogues, Editions.Follower, ImportedCatalogue.Follower {
    private static final Logger log = LoggerFactory.getLogger(EditedCatalogues.class);

    private final FileCatalogues files;
    private final Map<MunicipalityId, Edition> editions = new ConcurrentHashMap<>();
    private final Map<MunicipalityId, Catalogue> edited = new ConcurrentHashMap<>();
    private final Map<MunicipalityId, String> imported = new ConcurrentHashMap<>();

    EditedCatalogues(FileCatalogues files) {
        this.files = files;
    }

    @Override
    public Catalogue of(MunicipalityId municipality) {
        Catalogue known = edited.get(municipality);
        return known != null ? known : files.of(municipality);
    }

    /// The text in force, without the examples; empty for a town that has none.
    String text(MunicipalityId municipality) {
        return editions.getOrDefault(municipality, Edition.none(municipality))
                .catalogue()
                .or(() -> Optional.ofNullable(imported.get(municipality)))
                .or(() -> files.text(municipality))
                .orElse("");
    }

    @Override
    public void imported(ImportedCatalogue catalogue) {
        imported.put(catalogue.municipality(), ProductFile.write(catalogue.products()));
        published(editions.getOrDefault(catalogue.municipality(), Edition.none(catalogue.municipality())));
    }

    @Override
    public void published(Edition edition) {
        MunicipalityId town = edition.municipality();
        editions.put(town, edition);
        Catalogue base = edition.catalogue()
                .flatMap(text -> written(town, text, "published"))
                .or(() -> Optional.ofNullable(imported.get(town)).flatMap(text -> written(town, text, "imported")))
                .orElseGet(() -> files.of(town));
        edited.put(town, with(base, edition.published()));
    }

    private static Optional<Catalogue> written(MunicipalityId town, String text, String kind) {
        try {
            return Optional.of(FileCatalogues.written(town, text));
        } catch (UnreadableContent e) {
            log.error("the {} catalogue of {} can't be used: {}", kind, town, e.getMessage());
            return Optional.empty();
        }
    }

    static Catalogue with(Catalogue catalogue, List<AddedExample> examples) {
        List<AddedExample> its = examples.stream()
                .filter(example -> example.kind() == AddedExample.Kind.PRODUCT)
                .toList();
        if (its.isEmpty()) {
            return catalogue;
        }
        StringBuilder added = new StringBuilder(catalogue.version());
        its.forEach(example -> added.append('\n')
                .append(example.target())
                .append('\t')
                .append(example.question())
                .append('\t')
                .append(example.answer()));
        return new Catalogue(
                catalogue.municipality(),
                catalogue.version() + "+"
                        + FileCatalogues.version(added.toString()).substring(0, 6),
                catalogue.products().stream().map(product -> with(product, its)).toList());
    }

    private static Product with(Product product, List<AddedExample> examples) {
        List<QuestionAndAnswer> questions = new ArrayList<>(product.questions());
        examples.stream()
                .filter(example -> example.target().equals(product.id()))
                .forEach(example -> questions.add(new QuestionAndAnswer(example.question(), example.answer())));
        return product.withQuestions(questions);
    }
}
