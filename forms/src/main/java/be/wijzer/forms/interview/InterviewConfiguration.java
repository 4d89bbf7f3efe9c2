package be.wijzer.forms.interview;

import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.unfinished.UnfinishedForms;
import java.nio.file.Path;
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
            ObjectProvider<ProductSearch> search,
            Later later,
            ObjectProvider<Prefill> prefill) {
        ProductSearch products = search.getIfAvailable();
        return new Interview(
                entities,
                products == null ? ProductTitles.none() : ProductTitles.from(products),
                later,
                Optional.ofNullable(prefill.getIfAvailable()));
    }

    @Bean
    Skill continueFormSkill(Forms forms, Later later) {
        return new ContinueForm(forms, later);
    }

    @Bean
    FormTrial formTrial(Forms forms, Interview interview, IntentRecogniser intents) {
        return new TriedForm(forms, interview, intents);
    }
}
