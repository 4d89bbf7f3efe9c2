package be.wijzer.core.submissions.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.submissions.Submissions;
import be.wijzer.core.submissions.Submitted;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Submitted forms, `_id` = key, for a year; their deliveries, `_id` = office and key, also in a small collection, the
/// only one ever listed. The applicant's number is sealed, and gone with the last delivery.
public final class MongoSubmissions implements Submissions {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int AT_ONCE = 10;
    private static final String APPLICANT = "applicant";
    private static final String DELIVERED = "delivered";

    private final MongoCollection<Document> submissions;
    private final MongoCollection<Document> due;
    private final Secrets secrets;

    public MongoSubmissions(Collections collections, Secrets secrets) {
        submissions = collections.durable("submissions");
        due = collections.durable("submissions_due");
        this.secrets = secrets;
    }

    @Override
    public void keep(Submitted form, List<String> offices) {
        Document kept =
                SubmittedDocument.of(form).append("expires", Date.from(form.at().plus(KEPT)));
        form.applicant()
                .filter(_ -> !offices.isEmpty())
                .ifPresent(number -> kept.append(APPLICANT, secrets.seal(number.digits(), form.key())));
        List<String> delivered = insert(submissions, kept)
                ? List.of()
                : with(() -> submissions.find(eq(form.key())).first()).getList(DELIVERED, String.class, List.of());
        for (String office : offices) {
            if (!delivered.contains(office)) {
                insert(
                        due,
                        new Document("_id", office + "/" + form.key())
                                .append("form", form.key())
                                .append("office", office)
                                .append("municipality", form.municipality().value())
                                .append("attempts", 0)
                                .append("next", Date.from(form.at())));
            }
        }
    }

    @Override
    public Optional<Submitted> find(String key) {
        return Optional.ofNullable(with(() -> submissions.find(eq(key)).first()))
                .map(stored -> SubmittedDocument.read(
                        stored,
                        Optional.ofNullable(stored.getString(APPLICANT))
                                .flatMap(kept -> secrets.open(kept, key))
                                .map(NationalNumber::new)));
    }

    @Override
    public List<Pending> claim(Instant now, Instant until) {
        List<Pending> claimed = new ArrayList<>();
        List<Document> entries =
                with(() -> due.find(lte("next", Date.from(now))).limit(AT_ONCE).into(new ArrayList<>()));
        for (Document entry : entries) {
            Document seen = new Document("_id", entry.getString("_id")).append("next", entry.getDate("next"));
            Document taken = new Document("$set", new Document("next", Date.from(until)));
            boolean ours = with(() -> due.updateOne(seen, taken)).getModifiedCount() == 1;
            if (ours) {
                find(entry.getString("form"))
                        .ifPresent(form -> claimed.add(new Pending(
                                entry.getString("_id"),
                                form,
                                entry.getString("office"),
                                Optional.ofNullable(entry.getString("ticket")),
                                entry.getInteger("attempts"))));
            }
        }
        return claimed;
    }

    @Override
    public void delivered(Pending pending) {
        String key = pending.form().key();
        with(() ->
                submissions.updateOne(eq(key), new Document("$addToSet", new Document(DELIVERED, pending.office()))));
        with(() -> due.deleteOne(eq(pending.delivery())));
        Document waiting = with(() -> due.find(eq("form", key)).first());
        if (waiting == null) {
            with(() -> submissions.updateOne(eq(key), new Document("$unset", new Document(APPLICANT, ""))));
        }
    }

    @Override
    public void accepted(Pending pending, String ticket, Instant next) {
        with(() -> due.updateOne(
                eq(pending.delivery()),
                new Document("$set", new Document("ticket", ticket).append("next", Date.from(next)))));
    }

    @Override
    public void failed(Pending pending, String reason, Optional<Instant> again) {
        Document set = new Document("reason", reason);
        again.ifPresent(next -> set.append("next", Date.from(next)));
        Document update = new Document("$set", set).append("$inc", new Document("attempts", 1));
        if (again.isEmpty()) {
            update.append("$unset", new Document("next", ""));
        }
        with(() -> due.updateOne(eq(pending.delivery()), update));
    }

    @Override
    public void retry(String delivery, Instant now) {
        with(() -> due.updateOne(
                eq(delivery),
                new Document("$set", new Document("next", Date.from(now)))
                        .append("$unset", new Document("ticket", ""))));
    }

    @Override
    public List<Failing> failing(MunicipalityId municipality) {
        return with(() -> due.find(eq("municipality", municipality.value())).into(new ArrayList<>())).stream()
                .filter(entry -> entry.getInteger("attempts") > 0)
                .flatMap(entry -> find(entry.getString("form")).stream()
                        .map(form -> new Failing(
                                entry.getString("_id"),
                                form,
                                entry.getString("office"),
                                entry.getInteger("attempts"),
                                entry.getString("reason"),
                                entry.getDate("next") == null)))
                .sorted(Comparator.comparing(failing -> failing.form().at()))
                .toList();
    }
}
