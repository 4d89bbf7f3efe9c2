package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import java.nio.file.Path;
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
    Interview interview(EntityRecogniser entities) {
        return new Interview(entities);
    }

    @Bean
    FormTrial formTrial(Forms forms, Interview interview, IntentRecogniser intents) {
        return new TriedForm(forms, interview, intents);
    }
}
