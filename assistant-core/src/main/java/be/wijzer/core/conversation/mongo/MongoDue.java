package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Due;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.store.mongo.SharedWrites;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// The due conversations, `_id` = conversation.
final class MongoDue implements Due {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final MongoCollection<Document> due;
    private final SharedWrites notes;
    private final SharedWrites removals;

    MongoDue(Collections collections) {
        due = collections.of("due");
        notes = new SharedWrites(due);
        removals = new SharedWrites(due, PAUSE);
    }

    @Override
    public void note(Entry entry) {
        String id = entry.conversation().value();
        Document document = new Document("_id", id)
                .append("token", entry.token())
                .append("node", entry.node())
                .append("at", Date.from(entry.at()));
        notes.write(List.of(new ReplaceOneModel<>(eq(id), document, new ReplaceOptions().upsert(true))));
    }

    @Override
    public void done(ConversationId conversation, String token) {
        Document entry = new Document("_id", conversation.value()).append("token", token);
        removals.write(List.of(new DeleteOneModel<>(entry)));
    }

    @Override
    public boolean contains(ConversationId conversation) {
        return with(() -> due.find(eq(conversation.value())).first()) != null;
    }

    @Override
    public List<Entry> all() {
        return with(() -> due.find().into(new ArrayList<>())).stream()
                .map(document -> new Entry(
                        new ConversationId(document.getString("_id")),
                        document.getString("token"),
                        document.getString("node"),
                        document.getDate("at").toInstant()))
                .toList();
    }
}
