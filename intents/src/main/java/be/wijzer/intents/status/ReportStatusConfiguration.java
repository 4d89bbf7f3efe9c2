package be.wijzer.intents.status;

import be.wijzer.core.identity.SignIn;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.skill.Skill;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportStatusConfiguration {
    @Bean
    Skill reportStatusSkill(Reporting reporting, Categories categories, ObjectProvider<SignIn> signIn) {
        return new ReportStatus(reporting, Optional.ofNullable(signIn.getIfAvailable()), new ReportWording(categories));
    }
}
