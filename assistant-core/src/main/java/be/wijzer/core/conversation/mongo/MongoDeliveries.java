package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// Delivery states, `_id` = channel and the provider's id. `$max` of a rank makes them move forward only.
final class MongoDeliveries implements Deliveries {
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> deliveries;

    MongoDeliveries(Collections collections) {
        deliveries = collections.durable("deliveries");
    }

    @Override
    public Optional<DeliveryState> reached(
            String channel, String messageId, DeliveryState state, Instant at, Optional<String> error) {
        Document set = new Document("expires", Date.from(at.plus(KEPT)));
        error.ifPresent(code -> set.append("error", code));
        Document update = new Document("$max", new Document("rank", state.rank())).append("$set", set);
        FindOneAndUpdateOptions before =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);
        return with(() ->
                        Optional.ofNullable(deliveries.findOneAndUpdate(eq(channel + "/" + messageId), update, before)))
                .map(document -> DeliveryState.ofRank(document.getInteger("rank")));
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
