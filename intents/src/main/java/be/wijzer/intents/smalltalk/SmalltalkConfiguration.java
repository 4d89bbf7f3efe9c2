package be.wijzer.intents.smalltalk;

import be.wijzer.core.skill.Skill;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmalltalkConfiguration {
    @Bean
    Skill smalltalk() {
        return new Smalltalk();
    }
}
