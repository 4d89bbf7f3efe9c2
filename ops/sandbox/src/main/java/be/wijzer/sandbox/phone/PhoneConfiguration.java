package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.twilio.TwilioWebhooks;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.Journals;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhoneConfiguration {
    @Bean
    Calls calls(
            SandboxSettings settings,
            Behaviours behaviours,
            Journals journals,
            TwilioWebhooks requests,
            Webhooks webhooks,
            Clock clock) {
        return new Calls(
                settings,
                new VoiceRequests(behaviours, journals, clock),
                webhooks,
                new CallStatuses(settings, requests, webhooks, behaviours, clock),
                clock);
    }
}
