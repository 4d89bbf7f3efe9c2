package be.wijzer.ops.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.UuidRepresentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client to the store. Starting needs no server that answers; readiness does.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {
    private static final String DATABASE = "wijzer";

    @Bean
    Store store(StoreProperties properties) {
        return Store.of(properties);
    }

    /// The address may say otherwise: its own options win.
    @Bean
    MongoClient mongoClient(Store store) {
        // A server in this process needs no watching, and a deadline for each answer costs two wake-ups.
        int patience = store.embedded().isPresent() ? 0 : 5;
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, SECONDS).readTimeout(patience, SECONDS))
                // Every turn is a virtual thread: the pool, not the number of threads, bounds what the server gets.
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(200).maxWaitTime(5, SECONDS).maxConnecting(8))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.W1)
                .applyConnectionString(store.address())
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Store store) {
        var named = store.address().getDatabase();
        return client.getDatabase(named == null ? DATABASE : named);
    }

    /// The write concern of what must survive a crash of the server.
    @Bean
    WriteConcern durable(Store store) {
        return store.durable();
    }

    @Bean
    HealthIndicator storeHealthIndicator(MongoDatabase database) {
        return new StoreHealth(database);
    }
}
