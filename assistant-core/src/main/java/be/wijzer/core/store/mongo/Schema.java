package be.wijzer.core.store.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// The shape of the stored documents: its version, its indexes, and what has expired.
public final class Schema {
    static final int VERSION = 2;

    private static final List<String> EXPIRING = List.of(
            "conversations",
            "addresses",
            "processed",
            "deliveries",
            "nodes",
            "inbox",
            "calls",
            "questions",
            "invitations",
            "sessions",
            "told_dossiers",
            "issued_certificates",
            "local_dossiers",
            "attachments",
            "attachment_pieces",
            "reports",
            "events",
            "asked",
            "reruns",
            "unfinished_forms",
            "form_pages",
            "submissions");

    private final Collections collections;

    public Schema(Collections collections) {
        this.collections = collections;
    }

    /// Makes the indexes and notes the version. Throws `IllegalStateException` where a newer version has written here.
    public void prepare() {
        Document found = with(() -> collections.of("schema").find(eq("wijzer")).first());
        if (found != null && found.getInteger("version") > VERSION) {
            throw new IllegalStateException("the store was written by a newer version of Wijzer");
        }
        EXPIRING.forEach(name -> with(() -> collections.of(name).createIndex(Indexes.ascending("expires"))));
        with(() -> collections.of("inbox").createIndex(Indexes.ascending("municipality")));
        with(() -> collections.of("questions").createIndex(Indexes.ascending("municipality")));
        with(() -> collections.of("reports").createIndex(Indexes.ascending("municipality")));
        with(() -> collections.of("reports").createIndex(Indexes.ascending("followers")));
        with(() -> collections.of("views").createIndex(Indexes.ascending("conversation")));
        with(() -> collections.of("transcripts").createIndex(Indexes.ascending("conversation")));
        Document version = new Document("_id", "wijzer").append("version", VERSION);
        with(() -> collections.durable("schema").replaceOne(eq("wijzer"), version, new ReplaceOptions().upsert(true)));
    }

    /// Removes what has expired, and returns how many conversations that were. Scans on the embedded server.
    public int sweep(Instant now) {
        int conversations = 0;
        for (Document expired : with(() -> collections
                .of("conversations")
                .find(lt("expires", Date.from(now)))
                .projection(new Document("_id", 1))
                .into(new java.util.ArrayList<>()))) {
            String id = expired.getString("_id");
            with(() -> collections.of("transcripts").deleteMany(eq("conversation", id)));
            with(() -> collections.of("conversations").deleteOne(eq(id)));
            conversations++;
        }
        EXPIRING.forEach(name -> with(() -> collections.of(name).deleteMany(lt("expires", Date.from(now)))));
        return conversations;
    }
}
