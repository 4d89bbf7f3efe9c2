package be.wijzer.sandbox.open311;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Open311Configuration {
    @Bean
    TownSystem townSystem(Clock clock) {
        return new TownSystem(clock);
    }
}
