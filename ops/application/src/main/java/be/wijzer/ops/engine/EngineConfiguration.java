package be.wijzer.ops.engine;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.contactcentre.Inbox;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.contactcentre.ShowInInbox;
import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.contactcentre.mongo.MongoInbox;
import be.wijzer.core.contactcentre.mongo.MongoQuestions;
import be.wijzer.core.contactcentre.mongo.MongoViews;
import be.wijzer.core.conversation.AfterSave;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.conversation.Dispatcher;
import be.wijzer.core.conversation.Lookout;
import be.wijzer.core.conversation.Outbox;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Takeover;
import be.wijzer.core.conversation.Transcripts;
import be.wijzer.core.conversation.TurnRunner;
import be.wijzer.core.conversation.Watch;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.conversation.mongo.MongoStore;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.insight.Events;
import be.wijzer.core.insight.mongo.MongoEvents;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.Schema;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.ops.settings.NodeSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final Duration UNKNOWN_TOWN = Duration.ofDays(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);

    @Bean
    Collections collections(MongoDatabase database, WriteConcern durable) {
        return new Collections(database, durable);
    }

    @Bean
    Store conversationStore(Collections collections, Municipalities municipalities, Clock clock) {
        return MongoStore.in(
                collections,
                town -> municipalities.find(town).map(Municipality::transcripts).orElse(UNKNOWN_TOWN),
                clock);
    }

    @Bean
    Conversations conversations(Store store) {
        return store.conversations();
    }

    @Bean
    Deliveries deliveries(Store store) {
        return store.deliveries();
    }

    @Bean
    Transcripts transcripts(Conversations conversations) {
        return new Transcripts(conversations);
    }

    @Bean
    Events events(Collections collections) {
        return new MongoEvents(collections);
    }

    @Bean
    AfterSave countEvents(Events events) {
        return conversation -> events.note(conversation.events());
    }

    @Bean
    Questions leftQuestions(Collections collections) {
        return new MongoQuestions(collections);
    }

    @Bean
    Inbox inbox(Collections collections) {
        return new MongoInbox(collections);
    }

    @Bean
    Views views(Collections collections) {
        return new MongoViews(collections);
    }

    @Bean
    AfterSave showInInbox(Inbox inbox) {
        return new ShowInInbox(inbox);
    }

    @Bean
    Watchers watchers() {
        return new Watchers();
    }

    @Bean(initMethod = "start")
    Lookout lookout(Conversations conversations, Watchers watchers) {
        return new Lookout(conversations, watchers, BETWEEN_LOOKS);
    }

    /// One observation of a request is enough: those of each filter for security tell nothing, and take a fiftieth of a
    /// turn.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Watch watch(MeterRegistry meters, OpenTelemetry telemetry) {
        return new Watch(meters, telemetry.getTracer("be.wijzer"));
    }

    @Bean
    Channels channels(Collection<Channel> channels) {
        return new Channels(channels);
    }

    @Bean
    Dispatcher dispatcher(
            Store store,
            Channels channels,
            List<AfterSave> afterSave,
            Watchers watchers,
            Clock clock,
            Watch watch,
            Outbox outbox) {
        String node = UUID.randomUUID().toString();
        return new Dispatcher(node, store, channels, afterSave, watchers, clock, watch, outbox);
    }

    @Bean
    Dialogue dialogue(Collection<Skill> skills, IntentRecogniser recogniser, Municipalities municipalities) {
        return new Dialogue(skills, recogniser, municipalities);
    }

    @Bean
    Assistant assistant(
            Store store,
            Dispatcher dispatcher,
            TurnRunner keepSignedIn,
            Channels channels,
            Municipalities municipalities,
            Clock clock,
            Watch watch) {
        return new Assistant(store, dispatcher, keepSignedIn, channels, municipalities, clock, watch);
    }

    @Bean
    ContactCentre contactCentre(Assistant assistant, Dialogue dialogue) {
        return new ContactCentre(assistant, dialogue);
    }

    @Bean(initMethod = "start")
    Takeover takeover(Store store, Dispatcher dispatcher, Clock clock, Watch watch, NodeSettings node) {
        return new Takeover(store, dispatcher, clock, watch, node.takeover());
    }

    @Bean
    Schema schema(Collections collections) {
        return new Schema(collections);
    }

    @Bean(initMethod = "start")
    Housekeeping housekeeping(Schema schema, Clock clock) {
        return new Housekeeping(schema, clock);
    }
}
