package be.wijzer.forms.certificate;

import be.wijzer.core.certificates.Delivery;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    /// @param address where residents reach this installation
    @Bean
    Skill certificateSkill(
            Forms forms,
            Interview interview,
            EntityRecogniser entities,
            SignIn signIn,
            Delivery delivery,
            Questions questions,
            Environment environment,
            @Value("${wijzer.public-url:http://localhost:8080}") URI address) {
        return new CertificateSkill(
                desk(forms, interview, signIn, questions),
                entities,
                signIn,
                delivery,
                CertificateSettings.levels(environment),
                address);
    }

    /// The interview that ends at the town's people.
    static FormSkill desk(Forms forms, Interview interview, SignIn signIn, Questions questions) {
        return new FormSkill(CertificateSkill.NAME, Set.of(), forms, interview, new RequestAtDesk(signIn, questions));
    }
}
