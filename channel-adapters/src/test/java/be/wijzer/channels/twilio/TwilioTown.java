package be.wijzer.channels.twilio;

import static be.wijzer.core.municipality.Language.DE;
import static be.wijzer.core.municipality.Language.EN;
import static be.wijzer.core.municipality.Language.FR;
import static be.wijzer.core.municipality.Language.NL;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Dispatcher;
import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.TurnRunner;
import be.wijzer.core.conversation.Watch;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.conversation.mongo.MongoStore;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/// A town with a real assistant on a store in memory, whose replies are given by a script.
public final class Town implements AutoCloseable {
    public static final MunicipalityId ID = new MunicipalityId("voorbeeldstad");
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String SERVICE = "IS00000000000000000000000000000001";
    public static final String TOKEN = "token-1";
    public static final String PUBLIC_URL = "https://chat.voorbeeldstad.be";

    public final MeterRegistry meters = new SimpleMeterRegistry();
    public final Municipalities municipalities = new Municipalities(List.of(new Municipality(
            ID, "Voorbeeldstad", List.of(NL, FR, EN, DE), Duration.ofDays(30), "056 99 00 00")));
    public final Clock clock = Clock.systemUTC();
    public final Collections collections;
    public final Store store;
    public final Assistant assistant;
    public final TwilioAccounts accounts;
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final Dispatcher dispatcher;

    /// @param api where Twilio's REST API is
    public Town(Optional<URI> api, TurnRunner script, ChannelMaker channel) {
        accounts = new TwilioAccounts(List.of(account(api)));
        client = MongoClients.create(server.bindAndGetConnectionString());
        collections = new Collections(client.getDatabase("wijzer"), WriteConcern.W1);
        store = MongoStore.in(collections, _ -> Duration.ofDays(30), clock);
        Watch watch = new Watch(meters, OpenTelemetry.noop().getTracer("test"));
        Channels channels = new Channels(List.of(channel.of(accounts)));
        dispatcher = new Dispatcher(
                "node",
                store,
                channels,
                List.of(),
                new Watchers(),
                clock,
                watch,
                new Outbox(Duration.ofMillis(200), Duration.ofMinutes(1)));
        assistant = new Assistant(store, dispatcher, script, channels, municipalities, clock, watch);
    }

    public interface ChannelMaker {
        Channel of(TwilioAccounts accounts);
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

    /// Waits until nothing is left to send.
    public void settled(ConversationId id) {
        Awaitility.await().until(() -> conversation(id).outbox().isEmpty());
    }

    /// Takes the store away.
    public void loseStore() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        dispatcher.close();
        client.close();
        server.shutdownNow();
    }
}
