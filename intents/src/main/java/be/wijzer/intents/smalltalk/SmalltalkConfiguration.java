package be.wijzer.intents.smalltalk;

import be.wijzer.core.skill.Skill;
import be.wijzer.core.unfinished.Waiting;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmalltalkConfiguration {
    @Bean
    Skill smalltalk(ObjectProvider<Waiting> waiting) {
        return new Smalltalk(waiting.getIfAvailable(() -> _ -> List.of()));
    }
}
