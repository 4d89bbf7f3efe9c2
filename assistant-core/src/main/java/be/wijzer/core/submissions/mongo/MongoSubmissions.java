package be.wijzer.core.submissions.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.submissions.Submissions;
import be.wijzer.core.submissions.Submitted;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Submitted forms, `_id` = key, for a year; those a back office waits for also in a small collection, the only one
/// ever
/// listed.
public final class MongoSubmissions implements Submissions {
    private static final Duration KEPT = Duration.ofDays(365);

    private final MongoCollection<Document> submissions;
    private final MongoCollection<Document> due;

    public MongoSubmissions(Collections collections) {
        submissions = collections.durable("submissions");
        due = collections.durable("submissions_due");
    }

    @Override
    public void keep(Submitted form, boolean deliver) {
        boolean first = insert(
                submissions,
                SubmittedDocument.of(form).append("expires", Date.from(form.at().plus(KEPT))));
        boolean waits =
                first || with(() -> submissions.find(eq(form.key())).first()).get("delivered") == null;
        if (deliver && waits) {
            insert(
                    due,
                    new Document("_id", form.key())
                            .append("municipality", form.municipality().value())
                            .append("attempts", 0)
                            .append("next", Date.from(form.at())));
        }
    }

    @Override
    public Optional<Submitted> find(String key) {
        return Optional.ofNullable(with(() -> submissions.find(eq(key)).first()))
                .map(SubmittedDocument::read);
    }

    @Override
    public List<Pending> claim(Instant now, Instant until) {
        List<Pending> claimed = new ArrayList<>();
        for (Document entry : with(() -> due.find(lte("next", Date.from(now))).into(new ArrayList<>()))) {
            Document seen = new Document("_id", entry.getString("_id")).append("next", entry.getDate("next"));
            Document taken = new Document("$set", new Document("next", Date.from(until)));
            boolean ours = with(() -> due.updateOne(seen, taken)).getModifiedCount() == 1;
            if (ours) {
                find(entry.getString("_id"))
                        .ifPresent(form -> claimed.add(new Pending(form, entry.getInteger("attempts"))));
            }
        }
        return claimed;
    }

    @Override
    public void delivered(String key) {
        with(() -> submissions.updateOne(eq(key), new Document("$set", new Document("delivered", true))));
        with(() -> due.deleteOne(eq(key)));
    }

    @Override
    public void failed(String key, String reason, Optional<Instant> again) {
        Document set = new Document("reason", reason);
        again.ifPresent(next -> set.append("next", Date.from(next)));
        Document update = new Document("$set", set).append("$inc", new Document("attempts", 1));
        if (again.isEmpty()) {
            update.append("$unset", new Document("next", ""));
        }
        with(() -> due.updateOne(eq(key), update));
    }

    @Override
    public void retry(String key, Instant now) {
        with(() -> due.updateOne(
                eq(key), new Document("$set", new Document("next", Date.from(now))), new UpdateOptions()));
    }

    @Override
    public List<Failing> failing(MunicipalityId municipality) {
        return with(() -> due.find(eq("municipality", municipality.value())).into(new ArrayList<>())).stream()
                .filter(entry -> entry.getInteger("attempts") > 0)
                .flatMap(entry -> find(entry.getString("_id")).stream()
                        .map(form -> new Failing(
                                form,
                                entry.getInteger("attempts"),
                                entry.getString("reason"),
                                entry.getDate("next") == null)))
                .sorted(Comparator.comparing(failing -> failing.form().at()))
                .toList();
    }
}
