package be.wijzer.ops.preview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.mongo.MongoStore;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.FormDrafts;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.understanding.IntentRecogniser;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A town in memory that understands sentences as the assistant does, without sentence vectors. Its files are those of
/// this machine, its registers are made up.
final class MemoryTown implements AutoCloseable {
    static final MunicipalityId ID = new MunicipalityId("voorbeeldstad");
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Map<String, Object> MADE_UP = Map.ofEntries(
            Map.entry("person.given_name", "Jan"),
            Map.entry("person.family_name", "Voorbeeld"),
            Map.entry("person.name", "Jan Voorbeeld"),
            Map.entry("person.birth_date", "1980-05-03"),
            Map.entry("person.address", "Kerkstraat 1, 9999 Voorbeeldstad"),
            Map.entry("person.street", "Kerkstraat"),
            Map.entry("person.house_number", "1"),
            Map.entry("person.postal_code", "9999"),
            Map.entry("person.municipality", "Voorbeeldstad"),
            Map.entry("organisation.name", "Feestcomité Voorbeeldstad"),
            Map.entry("organisation.number", "0123456749"));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Clock clock = Clock.systemUTC();
    private final Collections collections = new Collections(client.getDatabase("preview"), WriteConcern.W1);
    private final Municipalities municipalities = new Municipalities(List.of(
            new Municipality(ID, "Voorbeeldstad", List.of(Language.values()), Duration.ofDays(1), "09 999 99 99")));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    MemoryTown() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folders",
                        Map.of("wijzer.data-directory", System.getProperty("java.io.tmpdir") + "/wijzer-preview")));
        MongoAttachments attachments = new MongoAttachments(collections, clock);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Municipalities.class, () -> municipalities);
        context.registerBean(MongoAttachments.class, () -> attachments);
        context.registerBean(
                Intake.class,
                () -> new Intake(attachments, (_, _, media, _) -> fetched(media), VirusScan.none(), clock, LARGEST));
        context.registerBean(Prefill.class, () -> (_, source, _) -> Optional.ofNullable(MADE_UP.get(source)));
        context.scan("be.wijzer.intents.entities", "be.wijzer.intents.recognition", "be.wijzer.forms.interview");
        context.refresh();
    }

    private static Fetched fetched(Utterance.Media media) {
        try {
            return new Fetched.Content(
                    Files.readAllBytes(Path.of(media.reference().orElse(""))));
        } catch (IOException _) {
            return new Fetched.Gone();
        }
    }

    FormDrafts drafts() {
        return context.getBean(FormDrafts.class);
    }

    IntentRecogniser intents() {
        return context.getBean(IntentRecogniser.class);
    }

    Municipalities municipalities() {
        return municipalities;
    }

    Clock clock() {
        return clock;
    }

    Store store() {
        return MongoStore.in(collections, _ -> Duration.ofDays(1), clock);
    }

    @Override
    public void close() {
        context.close();
        client.close();
        server.shutdownNow();
    }
}
