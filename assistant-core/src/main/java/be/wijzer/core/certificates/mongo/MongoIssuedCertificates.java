package be.wijzer.core.certificates.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.IssuedCertificates;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;

/// One document an issue, `_id` = key, for 90 days.
public final class MongoIssuedCertificates implements IssuedCertificates {
    private static final Duration KEPT = Duration.ofDays(90);

    /// Opening the file asks for a sign-in.
    private static final String BEHIND_SIGN_IN = "p.";

    private final SecureRandom random = new SecureRandom();
    private final MongoCollection<Document> certificates;

    public MongoIssuedCertificates(Collections collections) {
        certificates = collections.durable("issued_certificates");
    }

    @Override
    public String file(
            String key, MunicipalityId municipality, String residentKey, Certificate certificate, Instant at) {
        String file = unguessable();
        boolean first = insert(
                certificates,
                new Document("_id", key)
                        .append("municipality", municipality.value())
                        .append("resident", residentKey)
                        .append("certificate", certificate.name())
                        .append("file", file)
                        .append("at", Date.from(at))
                        .append("expires", Date.from(at.plus(KEPT))));
        if (first) {
            return file;
        }
        Document there = with(() -> certificates.find(eq(key)).first());
        return there == null ? file : there.getString("file");
    }

    private String unguessable() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return BEHIND_SIGN_IN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
