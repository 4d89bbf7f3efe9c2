package be.wijzer.intents.handover;

import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.skill.Skill;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {
    @Bean
    Skill handover(StaffHours hours) {
        return new Handover(hours);
    }
}
