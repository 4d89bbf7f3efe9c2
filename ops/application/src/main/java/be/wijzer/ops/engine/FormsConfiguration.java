package be.wijzer.ops.engine;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.formpage.FormPages;
import be.wijzer.core.formpage.PageLinks;
import be.wijzer.core.formpage.PageTokens;
import be.wijzer.core.formpage.Sheets;
import be.wijzer.core.formpage.mongo.MongoPageLinks;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.submissions.BackOffice;
import be.wijzer.core.submissions.Submissions;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.core.submissions.http.DosisPublication;
import be.wijzer.core.submissions.http.WebhookBackOffice;
import be.wijzer.core.submissions.mongo.MongoSubmissions;
import be.wijzer.core.unfinished.Reminding;
import be.wijzer.core.unfinished.UnfinishedForms;
import be.wijzer.core.unfinished.mongo.MongoUnfinishedForms;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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

    @Bean(initMethod = "start")
    FormReminders formReminders(UnfinishedForms forms, Assistant assistant, Clock clock) {
        return new FormReminders(new Reminding(forms, assistant, clock));
    }

    @Bean
    PageLinks pageLinks(Collections collections) {
        return new MongoPageLinks(collections);
    }

    /// @param address where residents reach this installation
    /// @param openable how long the link to a form's page can be opened
    @Bean
    PageTokens pageTokens(
            PageLinks links,
            Secrets secrets,
            @Value("${wijzer.public-url:http://localhost:8080}") URI address,
            @Value("${wijzer.forms.page-link:1h}") Duration openable,
            Clock clock) {
        URI pages = URI.create(address.toString().replaceAll("/+$", ""));
        return new PageTokens(links, secrets, pages, openable, clock);
    }

    @Bean
    FormPages formPages(
            PageTokens tokens,
            PageLinks links,
            Sheets sheets,
            Conversations conversations,
            Assistant assistant,
            Dialogue dialogue,
            Municipalities municipalities,
            Clock clock) {
        return new FormPages(tokens, links, sheets, conversations, assistant, dialogue, municipalities, clock);
    }
}
