package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Account;
import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Courtesies;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.Webhook;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.conversation.Assistant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A municipality's part that is ours.
    record Settings(@DefaultValue List<WhatsAppNumber> whatsapp) {}

    @Bean
    WhatsAppNumbers whatsAppNumbers(Environment environment) {
        return WhatsAppNumbers.in(environment);
    }

    /// The numbers of every municipality.
    record WhatsAppNumbers(Accounts<WhatsAppNumber> accounts) {
        static WhatsAppNumbers in(Environment environment) {
            Map<String, Settings> towns = Binder.get(environment)
                    .bind("wijzer.municipalities", Bindable.mapOf(String.class, Settings.class))
                    .orElseGet(Map::of);
            Map<String, List<WhatsAppNumber>> numbers = towns.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, town -> town.getValue().whatsapp()));
            numbers.values().forEach(town -> town.forEach(number -> Account.check(number, "whatsapp number")));
            return new WhatsAppNumbers(new Accounts<>(numbers));
        }
    }

    @Bean
    Graph whatsAppGraph() {
        return new Graph(PATIENCE);
    }

    @Bean
    ChannelMedia whatsAppMedia(WhatsAppNumbers numbers) {
        return new WhatsAppMedia(numbers.accounts(), new Download(PATIENCE));
    }

    @Bean
    Channel whatsAppChannel(
            WhatsAppNumbers numbers,
            Graph whatsAppGraph,
            Clock clock,
            MeterRegistry meters,
            ObjectProvider<Attachments> attachments) {
        Attachments kept = attachments.getIfAvailable();
        return new WhatsAppChannel(
                numbers.accounts(),
                whatsAppGraph,
                new Pace(clock),
                new ServiceWindow(clock),
                new AccountTrouble(meters),
                kept == null ? _ -> Optional.empty() : OwnFiles.in(kept));
    }

    @Bean
    RouterFunction<ServerResponse> whatsAppWebhook(
            WhatsAppNumbers numbers, Assistant assistant, Graph whatsAppGraph, Clock clock, MeterRegistry meters) {
        WhatsAppReception reception = new WhatsAppReception(
                numbers.accounts(),
                new Events(clock),
                assistant,
                new ReadReceipts(whatsAppGraph, new Courtesies()),
                new AccountTrouble(meters),
                meters);
        return new Webhook(numbers.accounts(), reception).at("/webhooks/whatsapp");
    }
}
