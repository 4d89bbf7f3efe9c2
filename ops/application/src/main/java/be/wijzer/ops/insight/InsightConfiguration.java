package be.wijzer.ops.insight;

import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.catalogue.mongo.MongoEditions;
import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.Clustering;
import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Digest;
import be.wijzer.core.insight.Duties;
import be.wijzer.core.insight.Figures;
import be.wijzer.core.insight.Folding;
import be.wijzer.core.insight.PageUpdates;
import be.wijzer.core.insight.Report;
import be.wijzer.core.insight.Rerunning;
import be.wijzer.core.insight.Reruns;
import be.wijzer.core.insight.mongo.MongoAsked;
import be.wijzer.core.insight.mongo.MongoClusters;
import be.wijzer.core.insight.mongo.MongoDuties;
import be.wijzer.core.insight.mongo.MongoFigures;
import be.wijzer.core.insight.mongo.MongoFolding;
import be.wijzer.core.insight.mongo.MongoPageUpdates;
import be.wijzer.core.insight.mongo.MongoReruns;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class InsightConfiguration {
    @Bean
    Folding folding(Collections collections, Clock clock) {
        return new MongoFolding(collections, clock);
    }

    @Bean
    Figures figures(Collections collections) {
        return new MongoFigures(collections);
    }

    @Bean
    Asked askedQuestions(Collections collections, Clock clock) {
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
    Duties duties(Collections collections) {
        return new MongoDuties(collections);
    }

    @Bean
    Report report(Figures figures, PageUpdates updates, Catalogues catalogues, Clock clock) {
        return new Report(figures, updates, catalogues, clock);
    }

    @Bean
    Rerunning rerunning(CatalogueTrial trial, Asked asked, Reruns reruns, Clock clock) {
        return new Rerunning(trial, asked, reruns, clock);
    }

    @Bean
    InsightWork insightWork(
            Folding folding,
            Editions editions,
            Asked asked,
            Clusters clusters,
            Duties duties,
            List<Editions.Follower> followers,
            ObjectProvider<SentenceVectors> vectors,
            Report report,
            MailSettings mail,
            Environment environment,
            Municipalities municipalities,
            Clock clock) {
        Optional<Digest> digest = mail.host()
                .filter(host -> !host.isBlank())
                .map(host -> new Digest(report, clusters, duties, new SmtpPost(host, mail), clock));
        return new InsightWork(
                new InsightWork.Kept(folding, editions, asked, clusters, duties),
                followers,
                new Clustering(Optional.ofNullable(vectors.getIfAvailable())),
                report,
                digest,
                DigestSettings.of(environment),
                mail.desk(),
                municipalities,
                clock);
    }
}
