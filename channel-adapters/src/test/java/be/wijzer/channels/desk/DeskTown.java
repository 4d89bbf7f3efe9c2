package be.wijzer.channels.desk;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.catalogue.mongo.MongoEditions;
import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.contactcentre.mongo.MongoViews;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Transcripts;
import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Figures;
import be.wijzer.core.insight.PageUpdates;
import be.wijzer.core.insight.Report;
import be.wijzer.core.insight.Rerunning;
import be.wijzer.core.insight.Reruns;
import be.wijzer.core.insight.mongo.MongoAsked;
import be.wijzer.core.insight.mongo.MongoClusters;
import be.wijzer.core.insight.mongo.MongoFigures;
import be.wijzer.core.insight.mongo.MongoPageUpdates;
import be.wijzer.core.insight.mongo.MongoReruns;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The report's pages with their security, on a store in memory, for two towns.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DeskConfiguration.class,
    DeskSecurity.class,
    DeskForms.class,
    ReportController.class,
    AskedController.class,
    RepairController.class,
    CatalogueController.class
})
class DeskTown {
    static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
    static final Municipality VILLAGE = new Municipality(
            new MunicipalityId("tweededorp"), "Tweededorp", List.of(Language.NL), Duration.ofDays(30), "1");

    static Product product(String id, String title) {
        return new Product(
                id,
                title,
                "Kort",
                "",
                List.of("burger"),
                "identiteit",
                List.of(),
                List.of(),
                "25 euro",
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                true,
                Optional.empty(),
                "https://www.voorbeeldstad.example/" + id,
                List.of(),
                List.of(),
                List.of());
    }

    /// Answers whatever holds one of its words.
    private record WordSearch(Product product, List<String> words) implements ProductSearch {
        @Override
        public Findings search(MunicipalityId town, String question, Language language, Optional<Product> about) {
            boolean found = words.stream().anyMatch(question::contains);
            return new Findings(
                    found ? Decision.ANSWERED : Decision.UNKNOWN,
                    Aspect.COST,
                    found ? List.of(new Findings.Finding(product, 0.9, "25 euro.")) : List.of(),
                    "1");
        }

        @Override
        public String answer(Product product, Aspect aspect, String question, Language language) {
            return "25 euro.";
        }
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    MemoryStore memoryStore() {
        return new MemoryStore();
    }

    @Bean
    Collections collections(MemoryStore memory) {
        return memory.collections();
    }

    @Bean
    Store store(MemoryStore memory, Clock clock) {
        return memory.store(clock);
    }

    @Bean
    Conversations conversations(Store store) {
        return store.conversations();
    }

    @Bean
    Deliveries deliveries(Store store) {
        return store.deliveries();
    }

    @Bean
    Transcripts transcripts(Conversations conversations) {
        return new Transcripts(conversations);
    }

    @Bean
    Municipalities municipalities() {
        return new Municipalities(List.of(Town.VOORBEELDSTAD, VILLAGE));
    }

    @Bean
    Catalogues catalogues() {
        return town ->
                new Catalogue(town, "1", List.of(product("reispas", "Reispas"), product("rijbewijs", "Rijbewijs")));
    }

    @Bean
    ProductSearch productSearch() {
        return new WordSearch(product("reispas", "Reispas"), List.of("reispas"));
    }

    /// Each line of the text is a word the catalogue knows.
    @Bean
    CatalogueTrial catalogueTrial(ProductSearch now) {
        return new CatalogueTrial() {
            @Override
            public String text(MunicipalityId municipality) {
                return "reispas";
            }

            @Override
            public Optional<String> fault(MunicipalityId municipality) {
                return Optional.of("Catalogus, regel 3: het veld 'title' ontbreekt.");
            }

            @Override
            public Reading read(MunicipalityId municipality, String text, List<AddedExample> examples) {
                return text.startsWith("!")
                        ? new Reading.Unreadable("Catalogus, regel 1: de opmaak klopt niet.")
                        : new Reading.Readable(
                                new Catalogue(municipality, "2", List.of()),
                                now,
                                new WordSearch(
                                        product("reispas", "Reispas"),
                                        text.lines().toList()));
            }
        };
    }

    @Bean
    Views views(Collections collections) {
        return new MongoViews(collections);
    }

    @Bean
    Figures figures(Collections collections) {
        return new MongoFigures(collections);
    }

    @Bean
    Asked asked(Collections collections, Clock clock) {
        return new MongoAsked(collections, clock);
    }

    @Bean
    Clusters clusters(Collections collections) {
        return new MongoClusters(collections);
    }

    @Bean
    PageUpdates pageUpdates(Collections collections) {
        return new MongoPageUpdates(collections);
    }

    @Bean
    Reruns reruns(Collections collections) {
        return new MongoReruns(collections);
    }

    @Bean
    Editions editions(Collections collections) {
        return new MongoEditions(collections);
    }

    @Bean
    Report report(Figures figures, PageUpdates updates, Catalogues catalogues, Clock clock) {
        return new Report(figures, updates, catalogues, clock);
    }

    @Bean
    Rerunning rerunning(CatalogueTrial trial, Asked asked, Reruns reruns, Clock clock) {
        return new Rerunning(trial, asked, reruns, clock);
    }
}
