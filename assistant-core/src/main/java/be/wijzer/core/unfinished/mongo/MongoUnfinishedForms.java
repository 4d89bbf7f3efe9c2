package be.wijzer.core.unfinished.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.unfinished.Owner;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.core.unfinished.UnfinishedForms;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/// Unfinished forms, `_id` = owner.
public final class MongoUnfinishedForms implements UnfinishedForms {
    private static final String REMINDER = "reminder";

    private final MongoCollection<Document> forms;

    public MongoUnfinishedForms(Collections collections) {
        forms = collections.durable("unfinished_forms");
    }

    @Override
    public void keep(Owner owner, Unfinished form) {
        Document kept = new Document("skill", form.frame().skill())
                .append("title", form.title())
                .append("state", new Document(new TreeMap<>(form.frame().state())))
                .append("conversation", form.conversation().value())
                .append("since", Date.from(form.since()))
                .append("until", Date.from(form.until()));
        Document update = new Document("$set", new Document("forms." + form.form(), kept))
                .append("$max", new Document("expires", Date.from(form.until())));
        if (owner.equals(Owner.of(form.conversation()))) {
            kept.append(REMINDER, Date.from(form.reminder()));
            update.append("$min", new Document(REMINDER, Date.from(form.reminder())));
        }
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

    @Override
    public List<Unfinished> toRemind(Instant now) {
        List<Unfinished> due = new ArrayList<>();
        for (Document owned :
                with(() -> forms.find(lte(REMINDER, Date.from(now))).into(new ArrayList<>()))) {
            Document kept = owned.get("forms", new Document());
            kept.keySet().stream()
                    .filter(form -> isDue(kept.get(form, Document.class), now))
                    .map(form -> unfinished(form, kept.get(form, Document.class)))
                    .forEach(due::add);
        }
        return due;
    }

    private static boolean isDue(Document form, Instant now) {
        Date reminder = form.getDate(REMINDER);
        return reminder != null
                && !reminder.toInstant().isAfter(now)
                && form.getDate("until").toInstant().isAfter(now);
    }

    @Override
    public void reminded(Unfinished form) {
        String owner = Owner.of(form.conversation()).key();
        with(() -> forms.updateOne(
                eq(owner), new Document("$unset", new Document("forms." + form.form() + "." + REMINDER, ""))));
        Document found = with(() -> forms.find(eq(owner)).first());
        Document kept = found == null ? new Document() : found.get("forms", new Document());
        Optional<Date> next = kept.keySet().stream()
                .flatMap(each ->
                        Optional.ofNullable(kept.get(each, Document.class).getDate(REMINDER)).stream())
                .min(Comparator.naturalOrder());
        Document change = next.map(date -> new Document("$set", new Document(REMINDER, date)))
                .orElseGet(() -> new Document("$unset", new Document(REMINDER, "")));
        with(() -> forms.updateOne(eq(owner), change));
    }

    private static Unfinished unfinished(String form, Document kept) {
        return new Unfinished(
                form,
                kept.get("title", form),
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
