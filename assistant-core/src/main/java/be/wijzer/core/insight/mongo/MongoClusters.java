package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.Clusters;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Clusters, `_id` = town: the last ones alone.
public final class MongoClusters implements Clusters {
    private final MongoCollection<Document> clusters;

    public MongoClusters(Collections collections) {
        clusters = collections.of("clusters");
    }

    @Override
    public Optional<Kept> of(MunicipalityId municipality) {
        return Optional.ofNullable(with(
                        () -> clusters.find(eq("_id", municipality.value())).first()))
                .map(document -> new Kept(
                        document.getDate("at").toInstant(),
                        document.getBoolean("meaning"),
                        document.getInteger("questions"),
                        document.getList("clusters", Document.class, List.of()).stream()
                                .map(MongoClusters::cluster)
                                .toList()));
    }

    @Override
    public void keep(MunicipalityId municipality, Kept kept) {
        Document document = new Document("_id", municipality.value())
                .append("at", Date.from(kept.at()))
                .append("meaning", kept.byMeaning())
                .append("questions", kept.questions())
                .append(
                        "clusters",
                        kept.clusters().stream().map(MongoClusters::document).toList());
        with(() -> clusters.replaceOne(eq("_id", municipality.value()), document, new ReplaceOptions().upsert(true)));
    }

    private static Document document(Cluster cluster) {
        return new Document("key", cluster.key())
                .append("label", cluster.label())
                .append("words", cluster.words())
                .append("asked", cluster.asked())
                .append("thisWeek", cluster.thisWeek())
                .append("perWeekBefore", cluster.perWeekBefore())
                .append(
                        "questions",
                        cluster.questions().stream()
                                .map(MongoClusters::document)
                                .toList());
    }

    private static Document document(Sample sample) {
        return new Document("text", sample.text())
                .append("language", sample.language())
                .append("outcome", sample.outcome())
                .append("product", sample.product())
                .append("times", sample.times());
    }

    private static Cluster cluster(Document document) {
        return new Cluster(
                document.getString("key"),
                document.getString("label"),
                document.getList("words", String.class),
                document.getInteger("asked"),
                document.getInteger("thisWeek"),
                document.getDouble("perWeekBefore"),
                document.getList("questions", Document.class).stream()
                        .map(MongoClusters::sample)
                        .toList());
    }

    private static Sample sample(Document document) {
        return new Sample(
                document.getString("text"),
                document.getString("language"),
                document.getString("outcome"),
                document.getString("product"),
                document.getInteger("times"));
    }
}
