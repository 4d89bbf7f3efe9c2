package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.GraphNode;
import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.meta.MetaWebhooks;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {
    @Bean
    WhatsAppUsers whatsAppUsers() {
        return new WhatsAppUsers();
    }

    @Bean
    ReadMarks readMarks(Webhooks webhooks) {
        return new ReadMarks(webhooks);
    }

    @Bean
    WhatsAppEvents whatsAppEvents(MetaWebhooks webhooks) {
        return new WhatsAppEvents(webhooks);
    }

    @Bean
    GraphNode whatsAppNumber(
            WhatsAppUsers users,
            WhatsAppEvents events,
            Webhooks webhooks,
            SandboxSettings settings,
            Talks talks,
            Behaviours behaviours,
            Media media,
            ReadMarks readMarks,
            Clock clock) {
        var statuses = new WhatsAppStatuses(events, webhooks, settings, clock);
        return new WhatsAppNumber(users, statuses, talks, behaviours, media, readMarks);
    }

    @Bean
    WhatsAppResident whatsAppResident(
            WhatsAppEvents events,
            Webhooks webhooks,
            Behaviours behaviours,
            Talks talks,
            ReadMarks readMarks,
            Clock clock) {
        return new WhatsAppResident(events, webhooks, behaviours, talks, readMarks, clock);
    }
}
