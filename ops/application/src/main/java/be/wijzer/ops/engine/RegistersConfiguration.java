package be.wijzer.ops.engine;

import static java.util.stream.Collectors.toMap;

import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Delivery;
import be.wijzer.core.certificates.http.MagdaCertificates;
import be.wijzer.core.certificates.mongo.MongoIssuedCertificates;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.FollowChanges;
import be.wijzer.core.dossiers.LocalDossiers;
import be.wijzer.core.dossiers.SeveralDossiers;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.dossiers.http.HttpChangeFeed;
import be.wijzer.core.dossiers.http.MagdaDossiers;
import be.wijzer.core.dossiers.mongo.MongoLocalDossiers;
import be.wijzer.core.dossiers.mongo.MongoToldDossiers;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {
    @Bean
    @Primary
    Dossiers dossiers(Environment environment, LocalDossiers local, SslBundles certificates, Clock clock) {
        Map<String, Dossiers> places = new LinkedHashMap<>();
        places.put("town", local);
        places.put(
                "magda",
                new MagdaDossiers(
                        MagdaSettings.connected(environment).entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        town -> town.getValue()
                                                .connection(town.getValue().dossiersPath(), certificates))),
                        clock));
        return new SeveralDossiers(places);
    }

    @Bean
    LocalDossiers localDossiers(Environment environment, Collections collections, Clock clock) {
        Map<MunicipalityId, String> keys = ChangeFeedSettings.connected(environment).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, town -> town.getValue().hashKey()));
        return new MongoLocalDossiers(collections, keys, clock);
    }

    @Bean(initMethod = "start")
    ChangeReading changeReading(Environment environment, LocalDossiers local) {
        Map<MunicipalityId, ChangeFeedSettings.Feed> feeds = ChangeFeedSettings.connected(environment);
        HttpChangeFeed feed = new HttpChangeFeed(feeds.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        town -> new HttpChangeFeed.Source(
                                town.getValue().baseUrl(),
                                town.getValue().token(),
                                town.getValue().source()))));
        return new ChangeReading(
                new FollowChanges(feed, local),
                feeds.entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, town -> town.getValue().every())));
    }

    @Bean
    ToldDossiers toldDossiers(Collections collections) {
        return new MongoToldDossiers(collections);
    }

    @Bean
    Certificates certificates(Environment environment, SslBundles bundles, Clock clock) {
        return new MagdaCertificates(
                MagdaSettings.connected(environment).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                town -> new MagdaCertificates.Issuer(
                                        town.getValue()
                                                .connection(town.getValue().certificatesPath(), bundles),
                                        town.getValue().nisCode()))),
                clock);
    }

    /// @param kept how long a certificate can be opened
    @Bean
    Delivery certificateDelivery(
            Certificates certificates,
            Attachments attachments,
            Collections collections,
            @Value("${wijzer.certificates.kept:24h}") Duration kept) {
        return new Delivery(certificates, attachments, new MongoIssuedCertificates(collections), kept);
    }
}
