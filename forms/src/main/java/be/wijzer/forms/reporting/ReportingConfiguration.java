package be.wijzer.forms.reporting;

import be.wijzer.core.attachments.Retention;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.skill.Skill;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    Skill reportProblemSkill(
            Forms forms,
            Interview interview,
            Reporting reporting,
            Categories categories,
            Retention retention,
            ObjectProvider<SignIn> signIn) {
        FileReport filing =
                new FileReport(reporting, categories, retention, Optional.ofNullable(signIn.getIfAvailable()), KEPT);
        return skill(forms, interview, reporting, categories, filing);
    }

    static Skill skill(
            Forms forms, Interview interview, Reporting reporting, Categories categories, FileReport filing) {
        Phrases phrases = Phrases.of("reporting");
        return new ReportProblem(
                new FormSkill(ReportProblem.NAME, Set.of(ReportProblem.NAME), forms, interview, filing),
                reporting,
                categories,
                filing,
                new Wording(phrases, categories));
    }
}
