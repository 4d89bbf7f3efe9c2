package be.wijzer.channels.website;

import be.wijzer.channels.api.ApiConfiguration;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.ReceivedAnywhere;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Dispatcher;
import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Watch;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The website channel with the real engine, on a store in memory, for two towns.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, WebsiteConfiguration.class})
public class WebsiteTown {
    static final Product CARD = new Product(
            "identiteitskaart",
            "Identiteitskaart",
            "",
            "",
            List.of("burger"),
            "identiteit",
            List.of(),
            List.of(),
            "25 euro",
            List.of(),
            List.of(),
            "",
            "",
            List.of(),
            true,
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            List.of());

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MemoryStore memoryStore() {
        return new MemoryStore();
    }

    @Bean
    Collections collections(MemoryStore memory) {
        return memory.collections();
    }

    @Bean
    Store store(MemoryStore memory, Clock clock) {
        return memory.store(clock);
    }

    @Bean
    Municipalities municipalities() {
        Municipality village = new Municipality(
                new MunicipalityId("tweededorp"), "Tweededorp", List.of(Language.NL), Duration.ofDays(30), "1");
        return new Municipalities(List.of(Town.VOORBEELDSTAD, village));
    }

    @Bean
    Channels channels(List<Channel> channels) {
        return new Channels(channels);
    }

    @Bean
    Watchers watchers() {
        return new Watchers();
    }

    @Bean
    Watch watch() {
        return new Watch(new SimpleMeterRegistry(), OpenTelemetry.noop().getTracer("test"));
    }

    @Bean
    IntentRecogniser intentRecogniser() {
        return (_, text, _) -> {
            List<Intent> ranking = List.of(new Intent("echo", 0.95), new Intent("greet", 0.05));
            return new Understanding(text, Optional.of(Language.NL), ranking.getFirst(), ranking, Entities.none());
        };
    }

    /// Finds the word `morgen`, and the number 3.
    @Bean
    EntityRecogniser entityRecogniser() {
        return (text, context) -> {
            int tomorrow = text.indexOf("morgen");
            int three = text.indexOf('3');
            Entity date = new Entity(
                    "date",
                    tomorrow,
                    tomorrow + 6,
                    "morgen",
                    context.now().toLocalDate().plusDays(1).toString());
            Entity number = new Entity("number", three, three + 1, "3", 3);
            return List.of(date, number).stream()
                    .filter(found -> found.start() >= 0)
                    .toList();
        };
    }

    @Bean
    ProductSearch productSearch() {
        return new ProductSearch() {
            @Override
            public Findings search(MunicipalityId town, String question, Language language, Optional<Product> about) {
                return new Findings(
                        Findings.Decision.ANSWERED,
                        Aspect.COST,
                        List.of(new Findings.Finding(CARD, 0.9, "25 euro.")),
                        "1");
            }

            @Override
            public String answer(Product product, Aspect aspect, String question, Language language) {
                return "25 euro.";
            }
        };
    }

    @Bean
    FormTrial formTrial() {
        return new FormTrial() {
            @Override
            public Optional<Result> step(MunicipalityId municipality, String form, Trial trial) {
                return form.equals("try")
                        ? Optional.of(
                                trial.asked().equals("day")
                                        ? new Result.Stepped(
                                                "skip",
                                                Map.of("day", Optional.empty()),
                                                trial.text() + " " + trial.now())
                                        : new Result.Unfit("asked", "is no field of the form"))
                        : Optional.empty();
            }

            @Override
            public String schema() {
                return "{\"title\": \"A smart form\"}";
            }
        };
    }

    @Bean
    Dialogue dialogue(IntentRecogniser recogniser, Municipalities municipalities) {
        return new Dialogue(List.of(new ShowroomSkill()), recogniser, municipalities);
    }

    @Bean
    Dispatcher dispatcher(Store store, Channels channels, Watchers watchers, Clock clock, Watch watch) {
        return new Dispatcher(
                "test",
                store,
                channels,
                List.of(),
                watchers,
                clock,
                watch,
                new Outbox(Duration.ofSeconds(15), Duration.ofHours(20)));
    }

    @Bean
    Assistant assistant(
            Store store,
            Dispatcher dispatcher,
            Dialogue dialogue,
            Channels channels,
            Municipalities municipalities,
            Clock clock,
            Watch watch) {
        return new Assistant(store, dispatcher, dialogue, channels, municipalities, clock, watch);
    }

    @Bean
    MongoAttachments attachments(Collections collections, Clock clock) {
        return new MongoAttachments(collections, clock);
    }

    @Bean
    Intake intake(MongoAttachments attachments, Clock clock) {
        return new Intake(attachments, new ReceivedAnywhere(List.of()), VirusScan.none(), clock, 10 * 1024 * 1024);
    }

    @Bean
    ContactCentre contactCentre(Assistant assistant, Dialogue dialogue) {
        return new ContactCentre(assistant, dialogue);
    }
}
