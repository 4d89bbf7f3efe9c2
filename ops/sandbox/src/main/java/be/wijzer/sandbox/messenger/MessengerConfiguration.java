package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.meta.GraphNode;
import be.wijzer.sandbox.meta.MetaWebhooks;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessengerConfiguration {
    @Bean
    MessengerEvents messengerEvents(MetaWebhooks webhooks) {
        return new MessengerEvents(webhooks);
    }

    @Bean
    GraphNode messengerPage(
            MessengerEvents events,
            Webhooks webhooks,
            SandboxSettings settings,
            Talks talks,
            Behaviours behaviours,
            Clock clock) {
        return new MessengerPage(new MessengerReports(events, webhooks, settings, clock), talks, behaviours);
    }

    @Bean
    MessengerResident messengerResident(
            MessengerEvents events, Webhooks webhooks, Behaviours behaviours, Talks talks, Clock clock) {
        return new MessengerResident(events, webhooks, behaviours, talks, clock);
    }
}
