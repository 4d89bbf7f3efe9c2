package be.wijzer.channels.twilio;

import be.wijzer.channels.twilio.http.SdkClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Twilio as the towns have configured it.
@Configuration(proxyBeanMethods = false)
class TwilioConfiguration {
    private static final Duration ANSWERING = Duration.ofSeconds(6);

    @Bean
    TwilioAccounts twilioAccounts(Environment environment) {
        return new TwilioAccounts(TwilioSettings.accounts(environment));
    }

    @Bean
    TwilioWebhook twilioWebhook(TwilioAccounts accounts, MeterRegistry meters) {
        return new TwilioWebhook(accounts, meters);
    }

    @Bean
    SdkClients twilioClients() {
        return new SdkClients(ANSWERING);
    }

    @Bean
    ConversationMessages conversationMessages(SdkClients clients) {
        return clients.conversationMessages();
    }

    @Bean
    TextMessages textMessages(SdkClients clients) {
        return clients.textMessages();
    }
}
