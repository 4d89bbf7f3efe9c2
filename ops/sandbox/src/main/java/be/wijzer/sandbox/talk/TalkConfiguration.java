package be.wijzer.sandbox.talk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TalkConfiguration {
    @Bean
    Talks talks(Clock clock) {
        return new Talks(clock);
    }
}
