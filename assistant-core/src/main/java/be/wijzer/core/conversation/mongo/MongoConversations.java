package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.Together;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;

/// Conversations as one document each, and beside them what has outgrown it.
final class MongoConversations implements Conversations {
    private static final Duration REPEATS = Duration.ofDays(8);

    private final MongoCollection<Document> soon;
    private final MongoCollection<Document> durable;
    private final Together<String, Optional<Document>> reading = new Together<>(this::read);
    private final MongoCollection<Document> transcripts;
    private final MongoCollection<Document> processed;
    private final Addresses addresses;
    private final Function<MunicipalityId, Duration> kept;
    private final Clock clock;

    /// @param kept how long a town keeps a conversation after its last message
    MongoConversations(Collections collections, Function<MunicipalityId, Duration> kept, Clock clock) {
        soon = collections.of("conversations");
        durable = collections.durable("conversations");
        transcripts = collections.of("transcripts");
        processed = collections.of("processed");
        addresses = new Addresses(collections.of("addresses"), kept, clock);
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public ConversationId at(MunicipalityId municipality, ChannelAddress address) {
        return addresses.conversation(municipality, address);
    }

    @Override
    public void move(MunicipalityId municipality, ChannelAddress before, ChannelAddress after) {
        addresses.move(municipality, before, after);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return reading.ask(id.value()).map(ConversationDocuments::conversation);
    }

    private List<Optional<Document>> read(List<String> ids) {
        Map<String, Document> found = with(
                        () -> soon.find(in("_id", Set.copyOf(ids))).into(new ArrayList<>()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(document -> document.getString("_id"), document -> document));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    @Override
    public Map<ConversationId, Long> versions(Collection<ConversationId> ids) {
        List<String> keys = ids.stream().map(ConversationId::value).toList();
        return with(() -> soon.find(in("_id", keys))
                        .projection(include("version"))
                        .into(new ArrayList<>()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        document -> new ConversationId(document.getString("_id")),
                        document -> document.get("version", Number.class).longValue()));
    }

    @Override
    public boolean save(Conversation conversation) {
        return save(durable, conversation);
    }

    @Override
    public boolean saveSoon(Conversation conversation) {
        return save(soon, conversation);
    }

    private boolean save(MongoCollection<Document> conversations, Conversation conversation) {
        Document document = ConversationDocuments.of(
                conversation, conversation.lastHeard().plus(kept.apply(conversation.municipality())));
        if (conversation.version() == 1) {
            return insert(conversations, document);
        }
        Document before = new Document("_id", conversation.id().value()).append("version", conversation.version() - 1);
        return with(() -> conversations.replaceOne(before, document)).getMatchedCount() == 1;
    }

    @Override
    public boolean wasProcessed(ConversationId id, String messageId) {
        return with(() -> processed.find(eq(id + "/" + messageId)).first()) != null;
    }

    @Override
    public void keepProcessed(ConversationId id, List<String> messageIds) {
        Date expires = Date.from(clock.instant().plus(REPEATS));
        messageIds.forEach(
                message -> insert(processed, new Document("_id", id + "/" + message).append("expires", expires)));
    }

    @Override
    public void keepLines(ConversationId id, List<Line> lines) {
        lines.forEach(line -> insert(
                transcripts,
                new Document("_id", key(id, line.sequence()))
                        .append("conversation", id.value())
                        .append("line", ConversationDocuments.of(line))));
    }

    @Override
    public List<Line> keptLines(ConversationId id, long first, long last) {
        List<String> keys =
                LongStream.rangeClosed(first, last).mapToObj(n -> key(id, n)).toList();
        return with(() -> transcripts.find(in("_id", keys)).into(new ArrayList<>())).stream()
                .map(document -> ConversationDocuments.line(document.get("line")))
                .sorted(java.util.Comparator.comparingLong(Line::sequence))
                .toList();
    }

    private static String key(ConversationId id, long sequence) {
        return "%s/%09d".formatted(id, sequence);
    }
}
