package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.municipality.Places;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.SentenceVectors;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the catalogue, its search and the opening hours. A town's own files are looked for in the configuration
/// folder.
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
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
    ProductSearch productSearch(Catalogues catalogues, ObjectProvider<SentenceVectors> vectors) {
        return new LuceneProductSearch(catalogues, Optional.ofNullable(vectors.getIfAvailable()));
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
    Skill openingHours(OpeningHoursAnswers answers) {
        return new OpeningHoursSkill(answers);
    }

    /// People are there when the town hall is open.
    @Bean
    StaffHours staffHours(Places places) {
        return new ReceptionHours(places);
    }
}
