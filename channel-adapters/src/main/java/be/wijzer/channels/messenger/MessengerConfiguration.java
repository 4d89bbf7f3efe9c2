package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Account;
import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Courtesies;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.Webhook;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.Assistant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class MessengerConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A municipality's part that is ours.
    record Settings(@DefaultValue List<MessengerPage> messenger) {}

    @Bean
    Graph messengerGraph() {
        return new Graph(PATIENCE);
    }

    @Bean
    Pages messengerPages(Environment environment, Graph messengerGraph) {
        Map<String, Settings> towns = Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, Settings.class))
                .orElseGet(Map::of);
        Map<String, List<MessengerPage>> pages = towns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, town -> town.getValue().messenger()));
        pages.values().forEach(town -> town.forEach(page -> Account.check(page, "messenger page")));
        return new Pages(new Accounts<>(pages), messengerGraph);
    }

    @Bean
    ChannelMedia messengerMedia(Pages messengerPages) {
        return new MessengerMedia(messengerPages.accounts(), new Download(PATIENCE));
    }

    @Bean
    Channel messengerChannel(Pages pages, Clock clock, MeterRegistry meters) {
        return new MessengerChannel(pages, new AccountTrouble(meters), clock);
    }

    @Bean
    RouterFunction<ServerResponse> messengerWebhook(
            Pages pages, Assistant assistant, ContactCentre contactCentre, Clock clock, MeterRegistry meters) {
        MessengerReception reception = new MessengerReception(
                pages.accounts(),
                new Events(clock),
                assistant,
                contactCentre,
                new SenderActions(pages, new Courtesies()),
                meters);
        return new Webhook(pages.accounts(), reception).at("/webhooks/messenger");
    }
}
