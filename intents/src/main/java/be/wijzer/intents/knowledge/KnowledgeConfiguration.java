package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.municipality.Places;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the catalogue, its search and the opening hours. A town's own files are looked for in the configuration
/// folder.
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    @Bean
    EditedCatalogues catalogues(@Value("${wijzer.config:}") String folder) {
        return new EditedCatalogues(new FileCatalogues(ConfiguredFiles.inFolder(folder, "catalogue.yml")));
    }

    @Bean
    CatalogueTrial catalogueTrial(EditedCatalogues catalogues, ObjectProvider<SentenceVectors> vectors) {
        return new EditedCatalogueTrial(catalogues, Optional.ofNullable(vectors.getIfAvailable()));
    }

    /// Compares meanings where the installation has a bean that makes vectors.
    @Bean
    LuceneProductSearch productSearch(Catalogues catalogues, ObjectProvider<SentenceVectors> vectors) {
        return new LuceneProductSearch(catalogues, Optional.ofNullable(vectors.getIfAvailable()));
    }

    /// The first question finds what the next one finds: catalogues are made searchable before the node is ready, or in
    /// the background where that takes too long.
    @Bean
    ApplicationRunner searchableCatalogues(LuceneProductSearch search, ObjectProvider<Municipalities> municipalities) {
        return _ -> municipalities.ifAvailable(towns -> {
            Instant end = Instant.now().plus(LONGEST_WAIT);
            towns.all().stream()
                    .map(Municipality::id)
                    .sorted(Comparator.comparing(MunicipalityId::value))
                    .takeWhile(_ -> Instant.now().isBefore(end))
                    .forEach(town -> search.comparesMeanings(town, Duration.between(Instant.now(), end)));
        });
    }

    @Bean
    Places places(@Value("${wijzer.config:}") String folder) {
        return new FilePlaces(ConfiguredFiles.inFolder(folder, "places.yml"));
    }

    @Bean
    OpeningHoursAnswers openingHoursAnswers(Places places) {
        return new OpeningHoursAnswers(places);
    }

    @Bean
    Skill knowledge(ProductSearch search, Catalogues catalogues) {
        return new KnowledgeSkill(search, catalogues);
    }

    @Bean
    Skill openingHours(OpeningHoursAnswers answers, ProductSearch search) {
        return new OpeningHoursSkill(answers, search);
    }

    /// People are there when the town hall is open.
    @Bean
    StaffHours staffHours(Places places) {
        return new ReceptionHours(places);
    }
}
