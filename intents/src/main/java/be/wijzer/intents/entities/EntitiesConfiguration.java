package be.wijzer.intents.entities;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.intents.entities.dates.DateRecogniser;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the recognisers. Without a catalogue they find everything else.
@Configuration(proxyBeanMethods = false)
class EntitiesConfiguration {
    @Bean
    DateRecogniser dateRecogniser() {
        return new DateRecogniser();
    }

    @Bean
    Streets streets(@Value("${wijzer.config:}") String folder) {
        return new FileStreets(folder);
    }

    @Bean
    EntityRecogniser entityRecogniser(Streets streets, ObjectProvider<Catalogues> catalogues) {
        return new DutchEntities(
                streets,
                catalogues.getIfAvailable(() -> municipality -> new Catalogue(municipality, "none", List.of())));
    }
}
