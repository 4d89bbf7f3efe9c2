package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.insertAll;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Events;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/// Takes events in, one document each, in the collection `arrived`, from which `MongoFolding` moves them to `events`.
public final class MongoEvents implements Events {
    private final MongoCollection<Document> arrived;

    public MongoEvents(Collections collections) {
        arrived = collections.of(MongoFolding.ARRIVED);
    }

    @Override
    public void note(List<Event> noted) {
        insertAll(arrived, noted.stream().map(EventDocuments::document).toList());
    }
}
