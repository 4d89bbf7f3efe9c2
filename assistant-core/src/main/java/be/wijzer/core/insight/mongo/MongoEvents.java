package be.wijzer.core.insight.mongo;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Events;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.SharedWrites;
import com.mongodb.client.model.InsertOneModel;
import java.time.Duration;
import java.util.List;

/// Takes events in, one document each, in the collection `arrived`, from which `MongoFolding` moves them to `events`.
public final class MongoEvents implements Events {
    /// What is counted waits this long for what others count; messages leave after it.
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final SharedWrites arrived;

    public MongoEvents(Collections collections) {
        arrived = new SharedWrites(collections.of(MongoFolding.ARRIVED), PAUSE);
    }

    @Override
    public void note(List<Event> noted) {
        arrived.write(noted.stream()
                .map(EventDocuments::document)
                .map(InsertOneModel::new)
                .toList());
    }
}
