package be.wijzer.forms.interview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.formpage.PageInvitation;
import be.wijzer.core.formpage.Sheets;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.reports.Areas;
import be.wijzer.core.skill.FormDrafts;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.unfinished.UnfinishedForms;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InterviewConfiguration {
    /// Stops the start where a form can't be read.
    @Bean
    Forms forms(Municipalities municipalities, @Value("${wijzer.config:}") String configuration) throws UnreadableForm {
        return configuration.isBlank()
                ? Forms.shipped()
                : Forms.with(
                        Path.of(configuration, "municipalities"),
                        municipalities.all().stream().map(Municipality::id).toList());
    }

    @Bean
    Later later(ObjectProvider<UnfinishedForms> forms, ObjectProvider<SignIn> signIn) {
        UnfinishedForms kept = forms.getIfAvailable();
        return kept == null
                ? Later.never()
                : Later.in(
                        kept,
                        conversation -> Optional.ofNullable(signIn.getIfAvailable())
                                .flatMap(present -> present.resident(conversation)));
    }

    @Bean
    Interview interview(
            EntityRecogniser entities,
            Later later,
            ObjectProvider<Prefill> prefill,
            ObjectProvider<Intake> intake,
            ObjectProvider<Retention> retention,
            ObjectProvider<Areas> areas,
            ObjectProvider<PageInvitation> pages,
            ObjectProvider<ProductSearch> search) {
        ProductSearch products = search.getIfAvailable();
        Intake in = intake.getIfAvailable();
        Retention kept = retention.getIfAvailable();
        Areas towns = areas.getIfAvailable(() -> new Areas(Map.of()));
        return new Interview(
                entities,
                new Means(
                        later,
                        Optional.ofNullable(prefill.getIfAvailable()),
                        in == null || kept == null ? Optional.empty() : Optional.of(new Means.Files(in, kept)),
                        towns::of,
                        Optional.ofNullable(pages.getIfAvailable()),
                        products == null ? ProductTitles.none() : ProductTitles.from(products)));
    }

    @Bean
    ContinueForm continueFormSkill(Forms forms, Interview interview) {
        return new ContinueForm(forms, interview);
    }

    /// What a page shows of a form.
    @Bean
    Sheets formSheets(Forms forms, Interview interview) {
        return new FormSheets(forms, interview);
    }

    @Bean
    FormDrafts formDrafts(Municipalities municipalities, Interview interview) {
        return new ReadDrafts(municipalities, interview);
    }

    @Bean
    FormTrial formTrial(Forms forms, Interview interview, IntentRecogniser intents) {
        return new TriedForm(forms, interview, intents);
    }
}
