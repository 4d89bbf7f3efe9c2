package be.wijzer.core.dossiers.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.dossiers.Change;
import be.wijzer.core.dossiers.ChangeFeed;
import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.DossierId;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.dossiers.DossierStatus.Action;
import be.wijzer.core.dossiers.LocalDossiers;
import be.wijzer.core.dossiers.Mutation;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;

/// One document a person, `_id` = municipality/keyed hash of the national number, which itself isn't kept; each change
/// of each dossier by its index. Kept for two years after the last change.
public final class MongoLocalDossiers implements LocalDossiers {
    private static final Duration KEPT = Duration.ofDays(731);

    private final MongoCollection<Document> persons;
    private final MongoCollection<Document> cursors;
    private final Map<MunicipalityId, String> keys;
    private final Clock clock;

    /// @param keys the secret each town's hashes are keyed with; a town without one has no dossiers here
    public MongoLocalDossiers(Collections collections, Map<MunicipalityId, String> keys, Clock clock) {
        persons = collections.durable("local_dossiers");
        cursors = collections.durable("dossier_feeds");
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    @Override
    public long cursor(MunicipalityId municipality) {
        Document found = with(() -> cursors.find(eq(municipality.value())).first());
        return found == null ? 0 : found.getLong("index");
    }

    @Override
    public void take(MunicipalityId municipality, ChangeFeed.Batch batch) {
        for (Change change : batch.changes()) {
            String path = "dossiers." + change.dossier().key();
            Document changes = new Document(path + ".source", change.dossier().source())
                    .append(path + ".number", change.dossier().number())
                    .append(path + ".changes." + change.index(), document(change.mutation()))
                    .append("municipality", municipality.value())
                    .append("expires", Date.from(clock.instant().plus(KEPT)));
            for (NationalNumber person : change.persons()) {
                hashed(municipality, person)
                        .ifPresent(id -> with(() -> persons.updateOne(
                                eq(id), new Document("$set", changes), new UpdateOptions().upsert(true))));
            }
        }
        with(() -> cursors.updateOne(
                eq(municipality.value()),
                new Document("$max", new Document("index", batch.next())),
                new UpdateOptions().upsert(true)));
    }

    @Override
    public Found of(MunicipalityId municipality, NationalNumber person) {
        List<Dossier> dossiers = new ArrayList<>();
        hashed(municipality, person)
                .flatMap(id ->
                        Optional.ofNullable(with(() -> persons.find(eq(id)).first())))
                .map(found -> found.get("dossiers", Document.class))
                .ifPresent(found -> found.values().forEach(one -> dossiers.add(dossier((Document) one))));
        return new Found.Answered(dossiers, List.of());
    }

    private static Dossier dossier(Document document) {
        return new Dossier(
                new DossierId(document.getString("source"), document.getString("number")),
                document.get("changes", Document.class).values().stream()
                        .map(change -> mutation((Document) change))
                        .toList());
    }

    private static Document document(Mutation mutation) {
        Document document = new Document("name", mutation.name()).append("handler", mutation.handler());
        mutation.modified().ifPresent(at -> document.append("modified", Date.from(at)));
        mutation.page().ifPresent(page -> document.append("page", page.toString()));
        mutation.status().ifPresent(status -> {
            document.append("code", status.code())
                    .append("phase", status.phase())
                    .append("details", status.details())
                    .append("actionNeeded", status.action().needed())
                    .append("action", status.action().description());
            status.at().ifPresent(at -> document.append("at", Date.from(at)));
        });
        return document;
    }

    private static Mutation mutation(Document document) {
        Optional<DossierStatus> status = Optional.ofNullable(document.getString("code"))
                .map(code -> new DossierStatus(
                        code,
                        document.getString("phase"),
                        document.getList("details", String.class),
                        moment(document, "at"),
                        new Action(document.getBoolean("actionNeeded", false), document.getString("action")),
                        Optional.empty()));
        return new Mutation(
                document.getString("name"),
                moment(document, "modified"),
                Optional.empty(),
                status,
                Optional.ofNullable(document.getString("page")).map(URI::create),
                document.getString("handler"),
                Optional.empty());
    }

    private static Optional<Instant> moment(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    private Optional<String> hashed(MunicipalityId municipality, NationalNumber person) {
        return Optional.ofNullable(keys.get(municipality)).map(key -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] hash = mac.doFinal((municipality + "/" + person.digits()).getBytes(StandardCharsets.UTF_8));
                return municipality + "/" + HexFormat.of().formatHex(hash);
            } catch (GeneralSecurityException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        });
    }
}
