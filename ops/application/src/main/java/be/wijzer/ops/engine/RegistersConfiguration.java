package be.wijzer.ops.engine;

import static java.util.stream.Collectors.toMap;

import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Delivery;
import be.wijzer.core.certificates.http.MagdaCertificates;
import be.wijzer.core.certificates.mongo.MongoIssuedCertificates;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.SeveralDossiers;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.dossiers.http.MagdaDossiers;
import be.wijzer.core.dossiers.mongo.MongoToldDossiers;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {
    @Bean
    Dossiers dossiers(Environment environment, Clock clock) {
        return new SeveralDossiers(Map.of(
                "magda",
                new MagdaDossiers(
                        MagdaSettings.connected(environment).entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        town -> town.getValue()
                                                .connection(town.getValue().dossiersPath()))),
                        clock)));
    }

    @Bean
    ToldDossiers toldDossiers(Collections collections) {
        return new MongoToldDossiers(collections);
    }

    @Bean
    Certificates certificates(Environment environment, Clock clock) {
        return new MagdaCertificates(
                MagdaSettings.connected(environment).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                town -> new MagdaCertificates.Issuer(
                                        town.getValue()
                                                .connection(town.getValue().certificatesPath()),
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
