package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.Rerun;
import be.wijzer.core.insight.Rerun.Change;
import be.wijzer.core.insight.Rerun.Outcome;
import be.wijzer.core.insight.Reruns;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Reruns, `_id` = id.
public final class MongoReruns implements Reruns {
    private static final Duration KEPT = Duration.ofDays(31);

    private final MongoCollection<Document> reruns;

    public MongoReruns(Collections collections) {
        reruns = collections.of("reruns");
    }

    @Override
    public void save(Rerun rerun) {
        Document document = new Document("_id", rerun.id())
                .append("municipality", rerun.municipality().value())
                .append("at", Date.from(rerun.at()))
                .append("account", rerun.account())
                .append("state", rerun.state().name())
                .append("text", rerun.text())
                .append("message", rerun.message())
                .append("questions", rerun.questions())
                .append(
                        "changes",
                        rerun.changes().stream().map(MongoReruns::document).toList())
                .append("expires", Date.from(rerun.at().plus(KEPT)));
        with(() -> reruns.replaceOne(eq("_id", rerun.id()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<Rerun> find(MunicipalityId municipality, String id) {
        return Optional.ofNullable(with(() -> reruns.find(eq("_id", id)).first()))
                .filter(document -> document.getString("municipality").equals(municipality.value()))
                .map(document -> new Rerun(
                        id,
                        municipality,
                        document.getDate("at").toInstant(),
                        document.getString("account"),
                        Rerun.State.valueOf(document.getString("state")),
                        document.getString("text"),
                        document.getString("message"),
                        document.getInteger("questions"),
                        document.getList("changes", Document.class).stream()
                                .map(MongoReruns::change)
                                .toList()));
    }

    private static Document document(Change change) {
        return new Document("verdict", change.verdict().name())
                .append("question", change.question())
                .append("times", change.times())
                .append("before", document(change.before()))
                .append("after", document(change.after()));
    }

    private static Document document(Outcome outcome) {
        return new Document("decision", outcome.decision())
                .append("product", outcome.product())
                .append("answer", outcome.answer());
    }

    private static Change change(Document document) {
        return new Change(
                Rerun.Verdict.valueOf(document.getString("verdict")),
                document.getString("question"),
                document.getInteger("times"),
                outcome(document.get("before", Document.class)),
                outcome(document.get("after", Document.class)));
    }

    private static Outcome outcome(Document document) {
        return new Outcome(document.getString("decision"), document.getString("product"), document.getString("answer"));
    }
}
