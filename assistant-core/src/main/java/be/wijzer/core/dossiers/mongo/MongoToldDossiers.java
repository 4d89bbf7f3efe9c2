package be.wijzer.core.dossiers.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/// One document a resident, `_id` = municipality/resident, for a year after the last time. Each dossier has the
/// version told, the turn that told it, and the version before that turn.
public final class MongoToldDossiers implements ToldDossiers {
    private static final Duration KEPT = Duration.ofDays(366);

    private final MongoCollection<Document> told;

    public MongoToldDossiers(Collections collections) {
        told = collections.durable("told_dossiers");
    }

    @Override
    public Map<String, String> before(MunicipalityId municipality, String residentKey, String turn) {
        Map<String, String> versions = new HashMap<>();
        dossiers(municipality, residentKey).forEach((key, value) -> {
            if (value instanceof Document one) {
                String version = one.getString(turn.equals(one.getString("turn")) ? "before" : "version");
                if (version != null) {
                    versions.put(key, version);
                }
            }
        });
        return versions;
    }

    @Override
    public void tell(
            MunicipalityId municipality, String residentKey, String turn, Map<String, String> versions, Instant now) {
        Map<String, String> before = before(municipality, residentKey, turn);
        Document changes = new Document("municipality", municipality.value())
                .append("resident", residentKey)
                .append("expires", Date.from(now.plus(KEPT)));
        versions.forEach((key, version) -> changes.append(
                "dossiers." + key,
                new Document("version", version).append("turn", turn).append("before", before.get(key))));
        with(() -> told.updateOne(
                eq(id(municipality, residentKey)), new Document("$set", changes), new UpdateOptions().upsert(true)));
    }

    private Document dossiers(MunicipalityId municipality, String residentKey) {
        return Optional.ofNullable(
                        with(() -> told.find(eq(id(municipality, residentKey))).first()))
                .map(document -> document.get("dossiers", Document.class))
                .orElseGet(Document::new);
    }

    private static String id(MunicipalityId municipality, String residentKey) {
        return municipality + "/" + residentKey;
    }
}
