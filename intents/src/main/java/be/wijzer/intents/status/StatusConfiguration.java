package be.wijzer.intents.status;

import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.skill.Skill;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    Skill dossierStatus(SignIn signIn, Dossiers dossiers, ToldDossiers told, Environment environment) {
        return new DossierStatusSkill(signIn, dossiers, told, StatusSettings.levels(environment));
    }
}
