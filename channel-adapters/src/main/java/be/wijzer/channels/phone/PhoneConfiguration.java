package be.wijzer.channels.phone;

import be.wijzer.channels.phone.mongo.MongoCalls;
import be.wijzer.channels.twilio.TextMessages;
import be.wijzer.channels.twilio.TwilioWebhook;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.store.mongo.Collections;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class PhoneConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    @Bean
    Channel phoneChannel() {
        return new PhoneChannel();
    }

    @Bean
    Calls calls(Collections collections, Clock clock) {
        return new MongoCalls(collections, clock);
    }

    @Bean
    LinkBySms linkBySms(TextMessages messages, Calls calls, Municipalities municipalities, MeterRegistry meters) {
        return new LinkBySms(messages, calls, municipalities, meters);
    }

    @Bean
    Answering answering(
            Assistant assistant,
            Store store,
            Municipalities municipalities,
            StaffHours hours,
            LinkBySms sms,
            Clock clock) {
        Reception reception = new Reception(hours, municipalities, clock);
        return new Answering(assistant, store.conversations(), municipalities, reception, sms, clock);
    }

    @Bean
    RouterFunction<ServerResponse> voiceWebhook(
            TwilioWebhook door, Answering answering, Calls calls, LinkBySms sms, Assistant assistant, Clock clock) {
        return new VoiceWebhook(door, answering, calls, sms, assistant, clock, PATIENCE).routes();
    }
}
