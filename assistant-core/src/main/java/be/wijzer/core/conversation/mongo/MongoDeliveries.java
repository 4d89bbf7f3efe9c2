package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.SharedWrites;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// Delivery states, `_id` = channel and the provider's id. `$max` of a rank makes them move forward only.
final class MongoDeliveries implements Deliveries {
    private static final Duration KEPT = Duration.ofDays(30);

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> deliveries;
    private final SharedWrites writes;

    MongoDeliveries(Collections collections) {
        deliveries = collections.durable("deliveries");
        writes = new SharedWrites(deliveries);
    }

    @Override
    public void reached(String channel, String messageId, DeliveryState state, Instant at, Optional<String> error) {
        Document set = new Document("expires", Date.from(at.plus(KEPT)));
        error.ifPresent(code -> set.append("error", code));
        Document update = new Document("$max", new Document("rank", state.rank())).append("$set", set);
        writes.write(List.of(new UpdateOneModel<>(eq(channel + "/" + messageId), update, UPSERT)));
    }

    @Override
    public Map<String, DeliveryState> states(String channel, Collection<String> messageIds) {
        return with(() -> deliveries
                        .find(in(
                                "_id",
                                messageIds.stream()
                                        .map(id -> channel + "/" + id)
                                        .toList()))
                        .into(new ArrayList<>()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        document -> document.getString("_id").substring(channel.length() + 1),
                        document -> DeliveryState.ofRank(document.getInteger("rank"))));
    }
}
