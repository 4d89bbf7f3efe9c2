package be.wijzer.ops.engine;

import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.unfinished.UnfinishedForms;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What forms need of the store.
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {
    @Bean
    UnfinishedForms unfinishedForms(Collections collections) {
        return new MongoUnfinishedForms(collections);
    }
}
