package be.wijzer.ops.engine;

import be.wijzer.core.identity.Secrets;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.submissions.BackOffice;
import be.wijzer.core.submissions.Submissions;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.core.submissions.http.DosisPublication;
import be.wijzer.core.submissions.http.WebhookBackOffice;
import be.wijzer.core.submissions.mongo.MongoSubmissions;
import be.wijzer.core.unfinished.UnfinishedForms;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What forms need of the store and of the towns' back offices.
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    @Bean
    UnfinishedForms unfinishedForms(Collections collections) {
        return new MongoUnfinishedForms(collections);
    }

    @Bean
    Submissions submissions(Collections collections, Secrets secrets) {
        return new MongoSubmissions(collections, secrets);
    }

    @Bean
    BackOffice webhookBackOffice(Environment environment, Clock clock) {
        return new WebhookBackOffice(SubmissionSettings.webhooks(environment), SLOWEST, clock);
    }

    @Bean
    BackOffice dosisPublication(Environment environment, Clock clock) {
        return new DosisPublication(SubmissionSettings.dosis(environment), SLOWEST, clock);
    }

    @Bean
    Submitting submitting(Submissions submissions, List<BackOffice> backOffices, Clock clock) {
        return new Submitting(submissions, backOffices, clock);
    }

    @Bean(initMethod = "start")
    FormDeliveries formDeliveries(Submitting submitting) {
        return new FormDeliveries(submitting);
    }
}
