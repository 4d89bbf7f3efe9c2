package be.wijzer.ops.engine;

import static java.util.stream.Collectors.toMap;

import be.wijzer.core.catalogue.CatalogueImport;
import be.wijzer.core.catalogue.ImportedCatalogue;
import be.wijzer.core.catalogue.http.IpdcProducts;
import be.wijzer.core.catalogue.mongo.MongoImportedCatalogues;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean(initMethod = "start")
    CatalogueImporting catalogueImporting(
            Environment environment, Collections collections, List<ImportedCatalogue.Follower> followers, Clock clock) {
        Map<MunicipalityId, ImportSettings.Ipdc> towns = ImportSettings.connected(environment);
        IpdcProducts products = new IpdcProducts(
                towns.entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, town -> town.getValue().source())),
                clock);
        return new CatalogueImporting(
                new CatalogueImport(products, new MongoImportedCatalogues(collections), followers, clock),
                towns.entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, town -> town.getValue().every())));
    }
}
