package be.wijzer.core.contactcentre.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.contactcentre.Inbox;
import be.wijzer.core.contactcentre.Waiting;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// The inbox, `_id` = conversation: as many documents as there were hand-overs, so it can be listed.
public final class MongoInbox implements Inbox {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int FOUND = 50;

    private final MongoCollection<Document> inbox;

    public MongoInbox(Collections collections) {
        inbox = collections.of("inbox");
    }

    @Override
    public void show(Waiting waiting) {
        Document document = new Document("_id", waiting.conversation().value())
                .append("municipality", waiting.municipality().value())
                .append("channel", waiting.channel())
                .append("language", waiting.language().name())
                .append("state", waiting.state().name())
                .append("since", Date.from(waiting.since()))
                .append("lastHeard", Date.from(waiting.lastHeard()))
                .append("resident", waiting.resident().orElse(null))
                .append("last", waiting.last())
                .append("reason", waiting.reason())
                .append("agent", waiting.agent().orElse(null))
                .append("expires", Date.from(waiting.lastHeard().plus(KEPT)));
        with(() -> inbox.replaceOne(eq(waiting.conversation().value()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<Waiting> open(MunicipalityId municipality) {
        return all(municipality).stream()
                .filter(waiting -> waiting.state() != Waiting.State.ENDED)
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    @Override
    public List<Waiting> search(MunicipalityId municipality, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return all(municipality).stream()
                .filter(waiting -> (waiting.resident().orElse("") + " " + waiting.last() + " " + waiting.reason() + " "
                                + waiting.conversation())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Waiting::lastHeard).reversed())
                .limit(FOUND)
                .toList();
    }

    private List<Waiting> all(MunicipalityId municipality) {
        return with(() -> inbox.find(eq("municipality", municipality.value())).into(new ArrayList<>())).stream()
                .map(MongoInbox::waiting)
                .toList();
    }

    private static Waiting waiting(Document document) {
        return new Waiting(
                new ConversationId(document.getString("_id")),
                new MunicipalityId(document.getString("municipality")),
                document.getString("channel"),
                Language.valueOf(document.getString("language")),
                Waiting.State.valueOf(document.getString("state")),
                document.getDate("since").toInstant(),
                document.getDate("lastHeard").toInstant(),
                Optional.ofNullable(document.getString("resident")),
                document.getString("last"),
                document.getString("reason"),
                Optional.ofNullable(document.getString("agent")));
    }
}
