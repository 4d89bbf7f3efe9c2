package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.PageUpdate;
import be.wijzer.core.insight.PageUpdate.Effect;
import be.wijzer.core.insight.PageUpdates;
import be.wijzer.core.insight.Share;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Repaired pages, `_id` = town/moment/id.
public final class MongoPageUpdates implements PageUpdates {
    private final MongoCollection<Document> updates;

    public MongoPageUpdates(Collections collections) {
        updates = collections.durable("page_updates");
    }

    @Override
    public void save(PageUpdate update) {
        String key = key(update.municipality(), update.at()) + "/" + update.id();
        Document document = new Document("_id", key)
                .append("id", update.id())
                .append("product", update.product())
                .append("title", update.title())
                .append("at", Date.from(update.at()))
                .append("account", update.account())
                .append("note", update.note())
                .append("before", document(update.before()))
                .append("after", update.after().map(MongoPageUpdates::document).orElse(null));
        with(() -> updates.replaceOne(eq("_id", key), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<PageUpdate> since(MunicipalityId municipality, Instant moment) {
        Document range = new Document("$gte", key(municipality, moment)).append("$lt", municipality.value() + "0");
        return with(() -> updates.find(eq("_id", range)).into(new ArrayList<>())).stream()
                .map(document -> update(municipality, document))
                .sorted(Comparator.comparing(PageUpdate::at).reversed())
                .toList();
    }

    private static String key(MunicipalityId municipality, Instant at) {
        return "%s/%013d".formatted(municipality.value(), at.toEpochMilli());
    }

    private static PageUpdate update(MunicipalityId municipality, Document document) {
        return new PageUpdate(
                document.getString("id"),
                municipality,
                document.getString("product"),
                document.getString("title"),
                document.getDate("at").toInstant(),
                document.getString("account"),
                document.getString("note"),
                effect(document.get("before", Document.class)),
                Optional.ofNullable(document.get("after", Document.class)).map(MongoPageUpdates::effect));
    }

    private static Document document(Effect effect) {
        return new Document("days", effect.days())
                .append("asked", effect.asked())
                .append("answered", effect.answered().part())
                .append("useful", effect.useful().part())
                .append("judged", effect.useful().whole());
    }

    private static Effect effect(Document document) {
        long asked = document.getLong("asked");
        return new Effect(
                document.getInteger("days"),
                asked,
                new Share(document.getLong("answered"), asked),
                new Share(document.getLong("useful"), document.getLong("judged")));
    }
}
