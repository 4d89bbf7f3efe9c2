package be.wijzer.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.ProductSource.Answer;
import be.wijzer.core.catalogue.mongo.MongoImportedCatalogues;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueImportTests {
    private static final MunicipalityId TOWN = new MunicipalityId("tweededorp");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T08:00:00Z"), ZoneOffset.UTC);

    private final MemoryStore store = new MemoryStore();
    private final List<ImportedCatalogue> followed = new ArrayList<>();
    private Answer answer = new Answer.Unreadable("nothing yet");

    @AfterEach
    void stop() {
        store.close();
    }

    /// A node that has just started.
    private CatalogueImport node() {
        return new CatalogueImport(
                _ -> answer, new MongoImportedCatalogues(store.collections()), List.of(followed::add), CLOCK);
    }

    @Test
    void putsWhatIsReadInForceOnce() {
        answer = new Answer.Read(List.of(product("a"), product("b")), 1);
        CatalogueImport node = node();
        node.run(TOWN);
        node.run(TOWN);
        assertThat(followed).hasSize(1);
        assertThat(followed.getFirst().products()).extracting(Product::id).containsExactly("a", "b");
    }

    @Test
    void keepsTheLastGoodEditionWhenTheSourceFails() {
        answer = new Answer.Read(List.of(product("a")), 0);
        node().run(TOWN);
        followed.clear();
        answer = new Answer.Unreadable("answer 503");
        CatalogueImport later = node();
        later.restore(TOWN);
        later.run(TOWN);
        answer = new Answer.Read(List.of(), 12);
        later.run(TOWN);
        assertThat(followed).hasSize(1);
        assertThat(followed.getFirst().products()).containsExactly(product("a"));
    }

    @Test
    void followsWhatChanges() {
        answer = new Answer.Read(List.of(product("a")), 0);
        CatalogueImport node = node();
        node.restore(TOWN);
        node.run(TOWN);
        answer = new Answer.Read(List.of(product("a"), product("c")), 0);
        node.run(TOWN);
        assertThat(followed).hasSize(2);
        assertThat(followed.getLast().products()).hasSize(2);
    }

    private static Product product(String id) {
        return new Product(
                id,
                "Titel " + id,
                "Samenvatting",
                "",
                List.of("burger"),
                "",
                List.of("Kom langs."),
                List.of(),
                "5 euro",
                List.of(),
                List.of(),
                "",
                "",
                List.of("desk"),
                false,
                Optional.empty(),
                "https://stad.example/" + id,
                List.of(),
                List.of(),
                List.of());
    }
}
