package be.wijzer.core.testkit;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.AfterSave;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Dispatcher;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.conversation.Receipt;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Takeover;
import be.wijzer.core.conversation.TurnRunner;
import be.wijzer.core.conversation.Watch;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.IntentRecogniser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// One node of the assistant for one town, in memory but for its store.
public final class Town implements AutoCloseable {
    public static final MunicipalityId ID = new MunicipalityId("voorbeeldstad");
    public static final Municipality VOORBEELDSTAD =
            new Municipality(ID, "Voorbeeldstad", List.of(Language.values()), Duration.ofDays(30), "09 999 99 99");

    private final Assistant assistant;
    private final Dialogue dialogue;
    private final ContactCentre desk;
    private final Dispatcher dispatcher;
    private final Takeover takeover;
    private final Store store;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    public Town(
            Store store,
            Collection<Skill> skills,
            IntentRecogniser recogniser,
            Channel channel,
            Clock clock,
            Collection<AfterSave> afterSave) {
        this(store, skills, recogniser, channel, clock, afterSave, UnaryOperator.identity());
    }

    /// @param around what stands between the messages and the dialogue
    public Town(
            Store store,
            Collection<Skill> skills,
            IntentRecogniser recogniser,
            Channel channel,
            Clock clock,
            Collection<AfterSave> afterSave,
            UnaryOperator<TurnRunner> around) {
        this.store = store;
        Municipalities municipalities = new Municipalities(List.of(VOORBEELDSTAD));
        Channels channels = new Channels(List.of(channel));
        Watch watch = new Watch(meters, OpenTelemetry.noop().getTracer("test"));
        dispatcher = new Dispatcher(
                UUID.randomUUID().toString(),
                store,
                channels,
                afterSave,
                new Watchers(),
                clock,
                watch,
                new Outbox(Duration.ofSeconds(15), Duration.ofHours(20)));
        dialogue = new Dialogue(skills, recogniser, municipalities);
        assistant = new Assistant(store, dispatcher, around.apply(dialogue), channels, municipalities, clock, watch);
        desk = new ContactCentre(assistant, dialogue);
        takeover = new Takeover(store, dispatcher, clock, watch, Duration.ofSeconds(3));
    }

    public Assistant assistant() {
        return assistant;
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    public ContactCentre desk() {
        return desk;
    }

    public MeterRegistry meters() {
        return meters;
    }

    public Takeover takeover() {
        return takeover;
    }

    /// Takes in a message and waits for its save.
    public Receipt hears(ChannelAddress from, String messageId, Instant sentAt, Utterance utterance) {
        return assistant
                .receive(new Inbound(ID, from, messageId, sentAt, utterance, Optional.empty()))
                .join();
    }

    public Conversation conversation(ChannelAddress address) {
        return store.conversations().find(store.conversations().at(ID, address)).orElseThrow();
    }

    public static ChannelAddress resident(String channel, String id) {
        return new ChannelAddress(channel, "town", Map.of("phone", id), Optional.empty());
    }

    @Override
    public void close() {
        takeover.close();
        dispatcher.close();
    }
}
