package be.wijzer.intents.signin;

import be.wijzer.core.identity.SignIn;
import be.wijzer.core.skill.Skill;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignInSkillConfiguration {
    @Bean
    Skill signInSkill(SignIn signIn) {
        return new SignInSkill(signIn);
    }
}
