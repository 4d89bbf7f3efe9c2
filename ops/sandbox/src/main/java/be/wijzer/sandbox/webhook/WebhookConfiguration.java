package be.wijzer.sandbox.webhook;

import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Journals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    Webhooks webhooks(SandboxSettings settings, Journals journals, Clock clock) {
        return new Webhooks(settings, journals, clock);
    }
}
