package be.wijzer.channels.formpage;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.formpage.FormPages;
import be.wijzer.core.formpage.PageTokens;
import be.wijzer.core.formpage.mongo.MongoPageLinks;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// A town with the page of one form.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({FormPageConfiguration.class, FormPageController.class})
class FormPageTown {
    private static final int LARGEST = 1024 * 1024;

    @Bean
    MovedClock clock() {
        return new MovedClock(Instant.now());
    }

    @Bean
    MemoryStore memoryStore() {
        return new MemoryStore();
    }

    @Bean
    Store store(MemoryStore memory, Clock clock) {
        return memory.store(clock);
    }

    @Bean
    AnyKindOfField anyKindOfField() {
        return new AnyKindOfField();
    }

    @Bean
    Town town(Store store, AnyKindOfField form, Clock clock) {
        return new Town(
                store,
                List.of(form),
                new KeywordRecogniser(Map.of("begin", AnyKindOfField.FORM)),
                new CollectingChannel("website", CollectingChannel.FETCHED),
                clock,
                List.of());
    }

    @Bean
    Secrets secrets() {
        return new Secrets(List.of("a secret for this test"), "another one for this test");
    }

    @Bean
    PageTokens pageTokens(MemoryStore memory, Secrets secrets, Clock clock) {
        return new PageTokens(
                new MongoPageLinks(memory.collections()),
                secrets,
                URI.create("http://localhost"),
                Duration.ofHours(1),
                clock);
    }

    @Bean
    FormPages formPages(
            PageTokens tokens, MemoryStore memory, AnyKindOfField form, Store store, Town town, Clock clock) {
        return new FormPages(
                tokens,
                new MongoPageLinks(memory.collections()),
                form,
                store.conversations(),
                town.assistant(),
                town.dialogue(),
                new Municipalities(List.of(Town.VOORBEELDSTAD)),
                clock);
    }

    @Bean
    Intake intake(MemoryStore memory, Clock clock) {
        return new Intake(
                new MongoAttachments(memory.collections(), clock),
                (_, _, _, _) -> new Received.Fetched.Gone(),
                VirusScan.none(),
                clock,
                LARGEST);
    }
}
