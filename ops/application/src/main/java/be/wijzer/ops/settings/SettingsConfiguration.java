package be.wijzer.ops.settings;

import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WijzerProperties.class)
class SettingsConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Municipalities municipalities(WijzerProperties properties) {
        List<Municipality> towns = properties.municipalities().entrySet().stream()
                .map(town -> town.getValue().municipality(town.getKey()))
                .toList();
        return new Municipalities(towns);
    }

    @Bean
    Outbox outbox(WijzerProperties properties) {
        return new Outbox(properties.parked(), properties.retries());
    }

    @Bean
    NodeSettings nodeSettings(WijzerProperties properties) {
        return new NodeSettings(properties.takeover());
    }
}
