package be.wijzer.channels.website.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.channels.website.TokenKey;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import org.bson.Document;
import org.bson.types.Binary;

/// A secret that the first node makes and every node finds.
public final class MongoTokenKey implements TokenKey {
    private static final String ID = "website";
    private static final int BYTES = 32;

    private final MongoCollection<Document> secrets;

    public MongoTokenKey(Collections collections) {
        secrets = collections.durable("secrets");
    }

    @Override
    public byte[] secret() {
        Document found = find();
        if (found == null) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            insert(secrets, new Document("_id", ID).append("key", new Binary(made)));
            found = find();
        }
        if (found == null) {
            throw new IllegalStateException("the website's secret disappeared while it was made");
        }
        return found.get("key", Binary.class).getData();
    }

    private @org.jspecify.annotations.Nullable Document find() {
        return with(() -> secrets.find(eq(ID)).first());
    }
}
