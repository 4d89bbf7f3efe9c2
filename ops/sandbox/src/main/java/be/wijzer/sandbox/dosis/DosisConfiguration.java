package be.wijzer.sandbox.dosis;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DosisConfiguration {
    @Bean
    DosisStore dosisStore(Clock clock) {
        return new DosisStore(clock);
    }
}
