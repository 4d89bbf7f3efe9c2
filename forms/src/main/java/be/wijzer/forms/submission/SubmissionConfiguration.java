package be.wijzer.forms.submission;

import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {
    /// @param address where residents reach this installation
    @Bean
    Skill townForms(
            Forms forms,
            Interview interview,
            Submitting submitting,
            ObjectProvider<Attachments> attachments,
            ObjectProvider<Retention> retention,
            ObjectProvider<SignIn> signIn,
            @Value("${wijzer.public-url:http://localhost:8080}") URI address) {
        return skill(
                forms,
                interview,
                submitting,
                Optional.ofNullable(attachments.getIfAvailable()),
                Optional.ofNullable(retention.getIfAvailable()),
                Optional.ofNullable(signIn.getIfAvailable()),
                address);
    }

    static Skill skill(
            Forms forms,
            Interview interview,
            Submitting submitting,
            Optional<Attachments> attachments,
            Optional<Retention> retention,
            Optional<SignIn> signIn,
            URI address) {
        return new TownForms(forms.ofTowns().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        form -> new FormSkill(
                                TownForms.NAME,
                                form,
                                forms,
                                interview,
                                new SubmitForm(form, forms, submitting, attachments, retention, signIn, address)))));
    }
}
