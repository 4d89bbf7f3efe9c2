package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.insertAll;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Events;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Events, one document each, `_id` = the event's id.
public final class MongoEvents implements Events {
    private final MongoCollection<Document> events;

    public MongoEvents(Collections collections) {
        events = collections.of("events");
    }

    @Override
    public void note(List<Event> noted) {
        insertAll(events, noted.stream().map(MongoEvents::document).toList());
    }

    private static Document document(Event event) {
        return new Document("_id", event.id())
                .append("name", event.name())
                .append("municipality", event.municipality())
                .append("channel", event.channel())
                .append("conversation", event.conversation())
                .append("at", Date.from(event.at()))
                .append("facts", new Document(event.facts()));
    }
}
