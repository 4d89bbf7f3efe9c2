package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.Nodes;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// The nodes by name, each with its last sign of life.
final class MongoNodes implements Nodes {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final MongoCollection<Document> nodes;

    MongoNodes(Collections collections) {
        nodes = collections.of("nodes");
    }

    @Override
    public void beat(String node, Instant at) {
        Document document =
                new Document("_id", node).append("at", Date.from(at)).append("expires", Date.from(at.plus(FORGOTTEN)));
        with(() -> nodes.replaceOne(eq(node), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Set<String> aliveSince(Instant moment) {
        return with(() -> nodes.find().into(new ArrayList<>())).stream()
                .filter(document -> !document.getDate("at").toInstant().isBefore(moment))
                .map(document -> document.getString("_id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void leave(String node) {
        with(() -> nodes.deleteOne(eq(node)));
    }
}
