package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.Duties;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// Duties, `_id` = duty; the unique `_id` and one comparing update make sure that only one node has it.
public final class MongoDuties implements Duties {
    private final MongoCollection<Document> duties;
    private final MongoCollection<Document> lasting;

    public MongoDuties(Collections collections) {
        duties = collections.of("duties");
        lasting = collections.durable("duties");
    }

    @Override
    public boolean take(String duty, Instant now, Duration length) {
        Date until = Date.from(now.plus(length));
        Document free =
                new Document("_id", duty).append("done", false).append("until", new Document("$lte", Date.from(now)));
        return with(() -> duties.updateOne(free, new Document("$set", new Document("until", until))))
                                .getMatchedCount()
                        == 1
                || insert(
                        duties, new Document("_id", duty).append("done", false).append("until", until));
    }

    @Override
    public void free(String duty) {
        with(() -> duties.updateOne(eq("_id", duty), new Document("$set", new Document("until", new Date(0)))));
    }

    @Override
    public void done(String duty) {
        with(() -> lasting.updateOne(eq("_id", duty), new Document("$set", new Document("done", true))));
    }
}
