package be.wijzer.core.insight.mongo;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Events;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.SharedWrites;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;

/// Takes events in, one document each, in the collection `arrived`, from which `MongoFolding` moves them to `events`.
public final class MongoEvents implements Events {
    private final SharedWrites arrived;

    public MongoEvents(Collections collections) {
        arrived = new SharedWrites(collections.of(MongoFolding.ARRIVED));
    }

    @Override
    public void note(List<Event> noted) {
        arrived.write(noted.stream()
                .map(EventDocuments::document)
                .map(InsertOneModel::new)
                .toList());
    }
}
