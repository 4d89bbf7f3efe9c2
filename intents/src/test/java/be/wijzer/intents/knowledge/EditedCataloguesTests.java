package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.ImportedCatalogue;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditedCataloguesTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final String QUESTION = "hoe geraak ik aan zo'n bordeaux boekje met sterretjes";

    private final EditedCatalogues catalogues = new EditedCatalogues(new FileCatalogues(ConfiguredFiles.none()));
    private final ProductSearch search = new LuceneProductSearch(catalogues);

    private static AddedExample example(String target, String answer) {
        return new AddedExample(
                "1", AddedExample.Kind.PRODUCT, target, QUESTION, answer, Language.NL, "els", Instant.EPOCH);
    }

    private Findings asked(ProductSearch search) {
        return search.search(TOWN, QUESTION, Language.NL, Optional.empty());
    }

    @Test
    void anExampleAnswersOnceItIsPublished() {
        Findings before = asked(search);
        Edition drafted = Edition.none(TOWN).drafted(example("reispaspoort", "In het stadhuis."));
        catalogues.published(drafted);
        assertThat(asked(search)).isEqualTo(before);
        catalogues.published(drafted.publication());
        Findings after = asked(search);
        assertThat(after.decision()).isEqualTo(Findings.Decision.ANSWERED);
        assertThat(after.results().getFirst().product().id()).isEqualTo("reispaspoort");
        assertThat(after.catalogueVersion()).startsWith(before.catalogueVersion() + "+");
        catalogues.published(drafted.publication().without("1").publication());
        assertThat(asked(search)).isEqualTo(before);
    }

    @Test
    void anotherTextTakesThePlaceOfTheFileUntilItIsWithdrawn() {
        String text =
                new EditedCatalogues(new FileCatalogues(ConfiguredFiles.none())).text(new MunicipalityId("tweededorp"));
        int products = catalogues.of(TOWN).products().size();
        Edition edition = Edition.none(TOWN).publication(Optional.of(text));
        catalogues.published(edition);
        assertThat(catalogues.of(TOWN).products()).hasSizeLessThan(products);
        assertThat(catalogues.text(TOWN)).isEqualTo(text);
        catalogues.published(edition.publication(Optional.of("- dit: deugt niet")));
        assertThat(catalogues.of(TOWN).products()).hasSize(products);
        catalogues.published(edition.publication(Optional.empty()));
        assertThat(catalogues.of(TOWN).products()).hasSize(products);
    }

    @Test
    void anImportTakesThePlaceOfTheFileUnderWhatIsPublished() {
        List<Product> few = catalogues.of(TOWN).products().stream()
                .filter(product -> List.of("reispaspoort", "kids-id").contains(product.id()))
                .map(EditedCataloguesTests::alone)
                .toList();
        catalogues.published(Edition.none(TOWN)
                .drafted(example("reispaspoort", "In het stadhuis."))
                .publication());
        catalogues.imported(new ImportedCatalogue(TOWN, Instant.EPOCH, few));
        assertThat(catalogues.of(TOWN).products()).hasSize(2);
        assertThat(asked(search).results().getFirst().answer()).isEqualTo("In het stadhuis.");
        catalogues.published(Edition.none(TOWN));
        assertThat(catalogues.of(TOWN).products()).isEqualTo(few);
        assertThat(catalogues.text(TOWN)).contains("id: kids-id").doesNotContain("id: zwembad");
    }

    private static Product alone(Product product) {
        return new Product(
                product.id(),
                product.title(),
                product.summary(),
                product.description(),
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
                product.keywords(),
                List.of(),
                product.questions());
    }

    @Test
    void aTrialChangesNothing() {
        EditedCatalogueTrial trial = new EditedCatalogueTrial(catalogues, Optional.empty());
        CatalogueTrial.Reading reading =
                trial.read(TOWN, trial.text(TOWN), List.of(example("reispaspoort", "In het stadhuis.")));
        assertThat(reading).isInstanceOfSatisfying(CatalogueTrial.Reading.Readable.class, readable -> {
            assertThat(asked(readable.then()).decision()).isEqualTo(Findings.Decision.ANSWERED);
            assertThat(asked(readable.now())).isEqualTo(asked(search));
        });
        assertThat(trial.read(TOWN, "- dit: deugt niet", List.of()))
                .isInstanceOfSatisfying(
                        CatalogueTrial.Reading.Unreadable.class,
                        wrong -> assertThat(wrong.reason()).startsWith("Catalogus, regel 1: het veld 'id' ontbreekt"));
        assertThat(trial.fault(TOWN)).isEmpty();
        catalogues.published(Edition.none(TOWN).publication(Optional.of("- id: fiets")));
        assertThat(trial.fault(TOWN))
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("Catalogus, regel 1, bij 'fiets': het veld 'title' ontbreekt"));
    }
}
