package be.wijzer.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.reactive.function.server.RouterFunction;

class ConfigurationTests {
    private static final String[] ONE_NUMBER = {
        "wijzer.municipalities.voorbeeldstad.name=Voorbeeldstad",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].phone-number-id=100000000000001",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].waba-id=200000000000001",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].access-token=token",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].app-secrets[0]=secret",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].verify-token=verify",
        "wijzer.municipalities.voorbeeldstad.whatsapp[0].template.name=antwoord",
        "wijzer.municipalities.voorbeeldstad.messenger[0].page-id=300000000000001",
        "wijzer.municipalities.voorbeeldstad.messenger[0].access-token=token",
        "wijzer.municipalities.voorbeeldstad.messenger[0].app-secrets[0]=secret",
        "wijzer.municipalities.voorbeeldstad.messenger[0].verify-token=verify",
        "wijzer.municipalities.tweededorp.name=Tweededorp"
    };

    private final MemoryStore memory = new MemoryStore();
    private final Town town = new Town(
            memory.store(Clock.systemUTC()),
            List.of(),
            new KeywordRecogniser(Map.of()),
            new CollectingChannel("chat", CollectingChannel.TEXT),
            Clock.systemUTC(),
            List.of());

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    private ApplicationContextRunner runner(String configuration) throws ClassNotFoundException {
        return new ApplicationContextRunner()
                .withUserConfiguration(Class.forName("be.wijzer.channels." + configuration))
                .withBean(Assistant.class, town::assistant)
                .withBean(ContactCentre.class, town::desk)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            whatsapp.WhatsAppConfiguration
            messenger.MessengerConfiguration
            """)
    void wiresAChannelAndItsWebhook(String configuration) throws ClassNotFoundException {
        runner(configuration)
                .withPropertyValues(ONE_NUMBER)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Channel.class)
                        .hasSingleBean(RouterFunction.class));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            whatsapp.WhatsAppConfiguration
            messenger.MessengerConfiguration
            """)
    void startsWithoutAnyAccount(String configuration) throws ClassNotFoundException {
        runner(configuration).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            whatsapp.WhatsAppConfiguration,   whatsapp[0].app-secrets[0],  lacks app-secrets
            whatsapp.WhatsAppConfiguration,   whatsapp[0].access-token,    lacks access-token
            whatsapp.WhatsAppConfiguration,   whatsapp[0].verify-token,    lacks verify-token
            messenger.MessengerConfiguration, messenger[0].app-secrets[0], lacks app-secrets
            messenger.MessengerConfiguration, messenger[0].verify-token,   lacks verify-token
            """)
    void refusesToStartWithoutASecret(String configuration, String key, String message) throws ClassNotFoundException {
        runner(configuration)
                .withPropertyValues(ONE_NUMBER)
                .withPropertyValues("wijzer.municipalities.voorbeeldstad." + key + "=")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @Test
    void refusesToStartWithOneNumberInTwoTowns() throws ClassNotFoundException {
        runner("whatsapp.WhatsAppConfiguration")
                .withPropertyValues(ONE_NUMBER)
                .withPropertyValues(
                        "wijzer.municipalities.tweededorp.whatsapp[0].phone-number-id=100000000000001",
                        "wijzer.municipalities.tweededorp.whatsapp[0].access-token=token",
                        "wijzer.municipalities.tweededorp.whatsapp[0].app-secrets[0]=secret",
                        "wijzer.municipalities.tweededorp.whatsapp[0].verify-token=verify")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("100000000000001 is configured twice"));
    }
}
