package be.wijzer.ops.preview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Dispatcher;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Watch;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.conversation.mongo.MongoStore;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.FilledForm;
import be.wijzer.forms.interview.Form;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.Means;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The conversation of one form, on the assistant's own engine in memory.
final class Rehearsal implements AutoCloseable {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final String BEGIN = "begin";
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final ChannelAddress CLERK =
            new ChannelAddress("terminal", "clerk", Map.of("clerk", "1"), Optional.empty());
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
    private final Dispatcher dispatcher;
    private final Assistant assistant;
    private final Store store;
    private final Form form;
    private final Language language;
    private final PrintStream out;
    private long seen;
    private int messages;
    private boolean submitted;

    Rehearsal(Form form, Language language, EntityRecogniser entities, IntentRecogniser intents, PrintStream out) {
        this.form = form;
        this.language = language;
        this.out = out;
        Clock clock = Clock.systemUTC();
        Collections collections = new Collections(client.getDatabase("preview"), WriteConcern.W1);
        store = MongoStore.in(collections, _ -> Duration.ofDays(1), clock);
        Municipalities municipalities = new Municipalities(List.of(new Municipality(
                TOWN, "Voorbeeldstad", List.of(Language.values()), Duration.ofDays(1), "09 999 99 99")));
        Channels channels = new Channels(List.of(new Terminal()));
        Watch watch = new Watch(new SimpleMeterRegistry(), OpenTelemetry.noop().getTracer("preview"));
        dispatcher = new Dispatcher(
                "preview",
                store,
                channels,
                List.of(),
                new Watchers(),
                clock,
                watch,
                new Outbox(Duration.ofSeconds(15), Duration.ofHours(20)));
        MongoAttachments attachments = new MongoAttachments(collections, clock);
        Intake intake =
                new Intake(attachments, (_, _, media, _) -> fetched(media), VirusScan.none(), clock, LARGEST);
        Prefill register = (_, source, _) -> Optional.ofNullable(MADE_UP.get(source));
        Means means = Means.none().withPrefill(register).withFiles(new Means.Files(intake, attachments));
        FormSkill skill = new FormSkill(
                form.name(),
                Set.of(form.name()),
                Forms.only(TOWN, form),
                new Interview(entities, means),
                this::submitted);
        Dialogue dialogue = new Dialogue(List.of(skill), (town, text, spoken) -> text.equals(BEGIN)
                ? meaning(text)
                : intents.recognise(town, text, spoken), municipalities);
        assistant = new Assistant(store, dispatcher, dialogue, channels, municipalities, clock, watch);
    }

    private Understanding meaning(String text) {
        Intent intent = new Intent(form.name(), 1);
        return new Understanding(text, Optional.empty(), intent, List.of(intent), List.of());
    }

    /// A file of this machine.
    private static Fetched fetched(Utterance.Media media) {
        try {
            return new Fetched.Content(Files.readAllBytes(Path.of(media.reference().orElse(""))));
        } catch (IOException _) {
            return new Fetched.Gone();
        }
    }

    private List<Reply> submitted(Turn turn, Map<String, Answer> answers) {
        submitted = true;
        out.println();
        FilledForm.lines(form, answers, language)
                .forEach(line -> out.println("  " + line.field() + " = "
                        + line.value().map(Object::toString).orElse("–") + " (" + line.from() + ")"));
        return List.of();
    }

    void begin() {
        hears(new Utterance.Text(BEGIN));
    }

    /// Whether the form was handed in or stopped.
    boolean isOver() {
        return submitted || conversation().frames().isEmpty();
    }

    void says(String line) {
        hears(utterance(line));
    }

    private static Utterance utterance(String line) {
        if (line.matches("@-?\\d+(\\.\\d+)?, ?-?\\d+(\\.\\d+)?")) {
            String[] parts = line.substring(1).split(",", 2);
            return new Utterance.Location(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1].strip()), Optional.empty(), Optional.empty());
        }
        return line.startsWith("@")
                ? new Utterance.Media(
                        "document",
                        Optional.empty(),
                        Optional.of(line.substring(1)),
                        Optional.empty(),
                        Optional.of(Path.of(line.substring(1)).getFileName().toString()))
                : new Utterance.Text(line);
    }

    private void hears(Utterance utterance) {
        Inbound inbound = new Inbound(
                TOWN, CLERK, "m" + messages++, Clock.systemUTC().instant(), utterance, Optional.of(language));
        assistant.receive(inbound).join();
        for (Line line : conversation().transcript()) {
            if (line.sequence() > seen) {
                seen = line.sequence();
                if (line instanceof Line.Said said) {
                    out.println(Rendering.plain(said.reply()));
                }
            }
        }
    }

    private Conversation conversation() {
        return store.conversations()
                .find(store.conversations().at(TOWN, CLERK))
                .orElseThrow();
    }

    @Override
    public void close() {
        dispatcher.close();
        client.close();
        server.shutdownNow();
    }

    /// Shows everything; what is said is read from the conversation.
    private record Terminal() implements Channel {
        @Override
        public String name() {
            return CLERK.channel();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(20_000, 20_000, 20, 80, 20, 80, 200, true, true, true, false, true);
        }

        @Override
        public SendResult send(Outgoing outgoing) {
            return new SendResult.Accepted(outgoing.key());
        }
    }
}
