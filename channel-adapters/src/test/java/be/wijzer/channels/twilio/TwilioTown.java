package be.wijzer.channels.twilio;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
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
import be.wijzer.core.skill.Skill;
import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.understanding.IntentRecogniser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One node of a town that is reached over Twilio.
public final class TwilioTown implements AutoCloseable {
    public static final MunicipalityId ID = new MunicipalityId("voorbeeldstad");
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String SERVICE = "IS00000000000000000000000000000001";
    public static final String TOKEN = "token-1";
    public static final String PUBLIC_URL = "https://chat.voorbeeldstad.be";

    public final MeterRegistry meters = new SimpleMeterRegistry();
    public final Municipalities municipalities = new Municipalities(List.of(
            new Municipality(ID, "Voorbeeldstad", List.of(Language.values()), Duration.ofDays(30), "056 99 00 00")));
    public final Clock clock = Clock.systemUTC();
    public final Store store;
    public final Assistant assistant;
    public final ContactCentre desk;
    public final TwilioAccounts accounts;
    private final Dispatcher dispatcher;
    private volatile boolean away;

    /// @param api where Twilio's REST API is
    public TwilioTown(
            MemoryStore memory,
            Optional<URI> api,
            Collection<Skill> skills,
            IntentRecogniser recogniser,
            Function<TwilioAccounts, Channel> channel) {
        accounts = new TwilioAccounts(List.of(account(api)));
        Store kept = memory.store(clock);
        store = new Store(mayBeAway(kept.conversations()), kept.due(), kept.deliveries(), kept.nodes());
        Watch watch = new Watch(meters, OpenTelemetry.noop().getTracer("test"));
        Channels channels = new Channels(List.of(channel.apply(accounts)));
        Outbox outbox = new Outbox(Duration.ofMillis(300), Duration.ofMinutes(1));
        dispatcher = new Dispatcher(
                UUID.randomUUID().toString(), store, channels, List.of(), new Watchers(), clock, watch, outbox);
        Dialogue dialogue = new Dialogue(skills, recogniser, municipalities);
        assistant = new Assistant(store, dispatcher, dialogue, channels, municipalities, clock, watch);
        desk = new ContactCentre(assistant, dialogue);
    }

    /// Takes the store away, or gives it back.
    public void storeIsAway(boolean away) {
        this.away = away;
    }

    private Conversations mayBeAway(Conversations conversations) {
        return (Conversations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Conversations.class}, (_, method, arguments) -> {
                    if (away) {
                        throw new StoreUnavailable(new IOException());
                    }
                    try {
                        return method.invoke(conversations, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    public static TwilioAccount account(Optional<URI> api) {
        return new TwilioAccount(
                ID,
                ACCOUNT,
                List.of(TOKEN, "token-2"),
                Optional.of(SERVICE),
                List.of("+32460000001", "+3256000001"),
                api,
                PUBLIC_URL + "/",
                Map.of(),
                Optional.empty());
    }

    public TwilioWebhook door() {
        return new TwilioWebhook(accounts, meters);
    }

    public Conversation conversation(ConversationId id) {
        return store.conversations().find(id).orElseThrow();
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
