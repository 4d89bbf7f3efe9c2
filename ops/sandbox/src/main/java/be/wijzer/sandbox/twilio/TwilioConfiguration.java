package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TwilioConfiguration {
    @Bean
    TwilioWebhooks twilioWebhooks(SandboxSettings settings) {
        return new TwilioWebhooks(settings);
    }

    @Bean
    TwilioEvents twilioEvents(TwilioWebhooks webhooks) {
        return new TwilioEvents(webhooks);
    }

    @Bean
    Conversations conversations(Clock clock) {
        return new Conversations(clock);
    }

    @Bean
    TextMessages textMessages() {
        return new TextMessages();
    }

    @Bean
    TwilioDelivery twilioDelivery(
            TwilioEvents events,
            Webhooks webhooks,
            Behaviours behaviours,
            SandboxSettings settings,
            Talks talks,
            Clock clock) {
        return new TwilioDelivery(events, webhooks, behaviours, settings, talks, clock);
    }
}
