package be.wijzer.core.formpage.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.formpage.PageLink;
import be.wijzer.core.formpage.PageLinks;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// The links, `_id` = key, for a day longer than they can be opened: so long the page can be used.
public final class MongoPageLinks implements PageLinks {
    private static final Duration USED = Duration.ofDays(1);

    private final MongoCollection<Document> links;

    public MongoPageLinks(Collections collections) {
        links = collections.durable("form_pages");
    }

    @Override
    public void keep(PageLink link) {
        insert(
                links,
                new Document("_id", link.key())
                        .append("municipality", link.municipality().value())
                        .append("conversation", link.conversation().value())
                        .append("form", link.form())
                        .append("until", Date.from(link.until()))
                        .append("opened", link.opened())
                        .append("expires", Date.from(link.until().plus(USED))));
    }

    @Override
    public Optional<PageLink> find(String key) {
        return Optional.ofNullable(with(() -> links.find(eq(key)).first())).map(MongoPageLinks::link);
    }

    @Override
    public boolean open(String key) {
        return with(() -> links.updateOne(
                                new Document("_id", key).append("opened", false), Updates.set("opened", true)))
                        .getModifiedCount()
                == 1;
    }

    private static PageLink link(Document document) {
        return new PageLink(
                document.getString("_id"),
                new MunicipalityId(document.getString("municipality")),
                new ConversationId(document.getString("conversation")),
                document.getString("form"),
                document.getDate("until").toInstant(),
                document.getBoolean("opened", false));
    }
}
