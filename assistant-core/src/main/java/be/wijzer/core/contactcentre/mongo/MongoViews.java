package be.wijzer.core.contactcentre.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// The log of views, one document each.
public final class MongoViews implements Views {
    private final MongoCollection<Document> views;

    public MongoViews(Collections collections) {
        views = collections.durable("views");
    }

    @Override
    public void viewed(View view) {
        insert(
                views,
                new Document("_id", view.id())
                        .append("conversation", view.conversation().value())
                        .append("account", view.account())
                        .append("what", view.what())
                        .append("at", Date.from(view.at())));
    }

    @Override
    public List<View> of(ConversationId conversation) {
        return with(() -> views.find(eq("conversation", conversation.value())).into(new ArrayList<>())).stream()
                .map(document -> new View(
                        document.getString("_id"),
                        new ConversationId(document.getString("conversation")),
                        document.getString("account"),
                        document.getString("what"),
                        document.getDate("at").toInstant()))
                .sorted(Comparator.comparing(View::at).reversed())
                .toList();
    }
}
