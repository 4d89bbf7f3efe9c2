package be.wijzer.ops.preview;

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
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.FormDrafts;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversation of one form, on the assistant's own engine.
final class Rehearsal implements AutoCloseable {
    private static final String BEGIN = "begin";
    private static final String PLACE = "@-?\\d+(\\.\\d+)?, ?-?\\d+(\\.\\d+)?";
    private static final ChannelAddress CLERK =
            new ChannelAddress("terminal", "clerk", Map.of("clerk", "1"), Optional.empty());

    private final MemoryTown town;
    private final Store store;
    private final Dispatcher dispatcher;
    private final Assistant assistant;
    private final Language language;
    private final PrintStream out;
    private long seen;
    private int messages;

    Rehearsal(MemoryTown town, FormDrafts.Draft.Right form, Language language, PrintStream out) {
        this.town = town;
        this.language = language;
        this.out = out;
        store = town.store();
        Channels channels = new Channels(List.of(new Terminal()));
        Watch watch = new Watch(new SimpleMeterRegistry(), OpenTelemetry.noop().getTracer("preview"));
        Outbox outbox = new Outbox(Duration.ofSeconds(15), Duration.ofHours(20));
        dispatcher = new Dispatcher("preview", store, channels, List.of(), new Watchers(), town.clock(), watch, outbox);
        Dialogue dialogue = new Dialogue(List.of(form.skill()), meanings(form, town.intents()), town.municipalities());
        assistant = new Assistant(store, dispatcher, dialogue, channels, town.municipalities(), town.clock(), watch);
    }

    /// The first word starts the form.
    private static IntentRecogniser meanings(FormDrafts.Draft.Right form, IntentRecogniser others) {
        Intent intent = new Intent(form.form(), 1);
        return (municipality, text, spoken) -> text.equals(BEGIN)
                ? new Understanding(text, Optional.empty(), intent, List.of(intent), Entities.none())
                : others.recognise(municipality, text, spoken);
    }

    void begin() {
        hears(new Utterance.Text(BEGIN));
    }

    /// Whether nothing is going on any more.
    boolean isOver() {
        return conversation().frames().isEmpty();
    }

    void says(String line) {
        hears(utterance(line));
    }

    private static Utterance utterance(String line) {
        if (line.matches(PLACE)) {
            String[] parts = line.substring(1).split(", ?", 2);
            return new Utterance.Location(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Optional.empty(), Optional.empty());
        }
        if (line.startsWith("@")) {
            String file = line.substring(1);
            return new Utterance.Media(
                    "document",
                    Optional.empty(),
                    Optional.of(file),
                    Optional.empty(),
                    Optional.ofNullable(Path.of(file).getFileName()).map(Path::toString));
        }
        return new Utterance.Text(line);
    }

    private void hears(Utterance utterance) {
        Inbound inbound = new Inbound(
                MemoryTown.ID, CLERK, "m" + messages++, town.clock().instant(), utterance, Optional.of(language));
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
                .find(store.conversations().at(MemoryTown.ID, CLERK))
                .orElseThrow();
    }

    @Override
    public void close() {
        dispatcher.close();
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
