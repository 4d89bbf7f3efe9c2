package be.wijzer.core.identity.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Invitations;
import be.wijzer.core.identity.Invited;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// The invitations, `_id` = key, for a day longer than they can be used: so long a late visitor is told why.
public final class MongoInvitations implements Invitations {
    private static final Duration TOLD = Duration.ofDays(1);

    private final MongoCollection<Document> invitations;

    public MongoInvitations(Collections collections) {
        invitations = collections.durable("invitations");
    }

    @Override
    public Invited keep(Invited invitation) {
        boolean isNew = insert(
                invitations,
                new Document("_id", invitation.key())
                        .append("municipality", invitation.municipality().value())
                        .append("conversation", invitation.conversation().value())
                        .append("level", invitation.level().name())
                        .append("switching", invitation.switching())
                        .append("until", Date.from(invitation.until()))
                        .append("guesses", invitation.guesses())
                        .append("used", invitation.used())
                        .append("expires", Date.from(invitation.until().plus(TOLD))));
        return isNew ? invitation : find(invitation.key()).orElse(invitation);
    }

    @Override
    public Optional<Invited> find(String key) {
        return Optional.ofNullable(with(() -> invitations.find(eq(key)).first()))
                .map(MongoInvitations::invited);
    }

    @Override
    public int guess(String key) {
        Document after = with(() -> invitations.findOneAndUpdate(
                eq(key),
                Updates.inc("guesses", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
        return after == null ? 0 : after.getInteger("guesses");
    }

    @Override
    public void guessed(String key) {
        with(() -> invitations.updateOne(eq(key), Updates.set("guesses", 0)));
    }

    @Override
    public boolean use(String key) {
        return with(() -> invitations.updateOne(
                                new Document("_id", key).append("used", false), Updates.set("used", true)))
                        .getModifiedCount()
                == 1;
    }

    private static Invited invited(Document document) {
        return new Invited(
                document.getString("_id"),
                new MunicipalityId(document.getString("municipality")),
                new ConversationId(document.getString("conversation")),
                AssuranceLevel.valueOf(document.getString("level")),
                document.getBoolean("switching", false),
                document.getDate("until").toInstant(),
                document.getInteger("guesses", 0),
                document.getBoolean("used", false));
    }
}
