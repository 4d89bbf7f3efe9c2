package be.wijzer.core.unfinished.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.unfinished.Owner;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.core.unfinished.UnfinishedForms;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/// Unfinished forms, `_id` = owner.
public final class MongoUnfinishedForms implements UnfinishedForms {
    private final MongoCollection<Document> forms;

    public MongoUnfinishedForms(Collections collections) {
        forms = collections.durable("unfinished_forms");
    }

    @Override
    public void keep(Owner owner, Unfinished form) {
        Document kept = new Document("skill", form.frame().skill())
                .append("state", new Document(new TreeMap<>(form.frame().state())))
                .append("conversation", form.conversation().value())
                .append("since", Date.from(form.since()))
                .append("until", Date.from(form.until()));
        Document update = new Document("$set", new Document("forms." + form.form(), kept))
                .append("$max", new Document("expires", Date.from(form.until())));
        with(() -> forms.updateOne(eq(owner.key()), update, new UpdateOptions().upsert(true)));
    }

    @Override
    public List<Unfinished> of(Owner owner, Instant now) {
        Document found = with(() -> forms.find(eq(owner.key())).first());
        Document kept = found == null ? new Document() : found.get("forms", new Document());
        return kept.keySet().stream()
                .map(form -> unfinished(form, kept.get(form, Document.class)))
                .filter(form -> form.until().isAfter(now))
                .sorted(Comparator.comparing(Unfinished::since).reversed())
                .toList();
    }

    @Override
    public void drop(Owner owner, String form) {
        with(() -> forms.updateOne(eq(owner.key()), new Document("$unset", new Document("forms." + form, ""))));
    }

    private static Unfinished unfinished(String form, Document kept) {
        return new Unfinished(
                form,
                new Frame(kept.getString("skill"), state(kept.get("state", Document.class))),
                new ConversationId(kept.getString("conversation")),
                kept.getDate("since").toInstant(),
                kept.getDate("until").toInstant());
    }

    private static Map<String, Object> state(Document stored) {
        Map<String, Object> state = new TreeMap<>();
        stored.forEach((key, value) -> state.put(key, plain(value)));
        return state;
    }

    private static Object plain(Object stored) {
        return switch (stored) {
            case Document document -> state(document);
            case List<?> list -> list.stream().map(MongoUnfinishedForms::plain).toList();
            case Object value -> value;
        };
    }
}
