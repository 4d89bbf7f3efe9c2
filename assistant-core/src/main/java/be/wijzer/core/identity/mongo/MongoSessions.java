package be.wijzer.core.identity.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Session;
import be.wijzer.core.identity.Sessions;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/// Who is signed in, `_id` = conversation. What ended without a sign-out is removed with all that has expired.
public final class MongoSessions implements Sessions {
    private final MongoCollection<Document> sessions;
    private final Duration inactivity;

    /// @param inactivity after how long without the resident a session may be removed
    public MongoSessions(Collections collections, Duration inactivity) {
        sessions = collections.durable("sessions");
        this.inactivity = inactivity;
    }

    @Override
    public void open(Session session) {
        Document document = new Document("_id", session.conversation().value())
                .append("municipality", session.municipality().value())
                .append("resident", session.resident())
                .append("number", session.sealedNumber().orElse(null))
                .append("givenName", session.givenName())
                .append("familyName", session.familyName())
                .append("level", session.level().name())
                .append("capacity", document(session.capacity()))
                .append("place", new Document(new TreeMap<String, Object>(session.place())))
                .append("until", Date.from(session.until()))
                .append("active", Date.from(session.active()))
                .append("expires", Date.from(session.active().plus(inactivity)));
        with(() ->
                sessions.replaceOne(eq(session.conversation().value()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<Session> find(ConversationId conversation) {
        return Optional.ofNullable(
                        with(() -> sessions.find(eq(conversation.value())).first()))
                .map(MongoSessions::session);
    }

    @Override
    public void heard(ConversationId conversation, Instant at) {
        with(() -> sessions.updateOne(
                eq(conversation.value()),
                Updates.combine(
                        Updates.max("active", Date.from(at)), Updates.max("expires", Date.from(at.plus(inactivity))))));
    }

    @Override
    public void end(ConversationId conversation) {
        with(() -> sessions.deleteOne(eq(conversation.value())));
    }

    private static Document document(Capacity capacity) {
        return switch (capacity) {
            case Capacity.Citizen() -> new Document("kind", "citizen");
            case Capacity.Association(String number, String name) ->
                new Document("kind", "association").append("number", number).append("name", name);
            case Capacity.Enterprise(String number, String name) ->
                new Document("kind", "enterprise").append("number", number).append("name", name);
        };
    }

    private static Capacity capacity(Document document) {
        return switch (document.getString("kind")) {
            case "association" -> new Capacity.Association(document.getString("number"), document.getString("name"));
            case "enterprise" -> new Capacity.Enterprise(document.getString("number"), document.getString("name"));
            default -> new Capacity.Citizen();
        };
    }

    private static Session session(Document document) {
        Map<String, String> place = new TreeMap<>();
        document.get("place", Document.class).forEach((kind, hash) -> place.put(kind, hash.toString()));
        return new Session(
                new ConversationId(document.getString("_id")),
                new MunicipalityId(document.getString("municipality")),
                document.getString("resident"),
                Optional.ofNullable(document.getString("number")),
                document.getString("givenName"),
                document.getString("familyName"),
                AssuranceLevel.valueOf(document.getString("level")),
                capacity(document.get("capacity", Document.class)),
                place,
                document.getDate("until").toInstant(),
                document.getDate("active").toInstant());
    }
}
