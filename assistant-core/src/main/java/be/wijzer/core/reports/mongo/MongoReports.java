package be.wijzer.core.reports.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/// The reports, `_id` = town/number, for as long after their last change as the town keeps them.
public final class MongoReports implements Reports {
    private final MongoCollection<Document> reports;
    private final Function<MunicipalityId, Duration> kept;

    public MongoReports(Collections collections, Function<MunicipalityId, Duration> kept) {
        reports = collections.durable("reports");
        this.kept = kept;
    }

    @Override
    public boolean add(Report report) {
        return insert(reports, document(report));
    }

    @Override
    public Optional<Report> find(MunicipalityId municipality, String reference) {
        String id = ReportDocuments.id(municipality, reference);
        return Optional.ofNullable(with(() -> reports.find(eq(id)).first())).map(ReportDocuments::report);
    }

    @Override
    public boolean replace(Report changed) {
        Document document = document(changed);
        Document before = new Document("_id", document.getString("_id")).append("version", changed.version());
        document.append("version", changed.version() + 1);
        return with(() -> reports.replaceOne(before, document)).getMatchedCount() == 1;
    }

    @Override
    public List<Report> open(MunicipalityId municipality, String category) {
        return newestFirst(new Document("municipality", municipality.value())
                .append("category", category)
                .append("open", true));
    }

    @Override
    public List<Report> followedBy(MunicipalityId municipality, Collection<String> identities) {
        Map<String, Report> found = new LinkedHashMap<>();
        for (String identity : identities) {
            newestFirst(new Document("followers", identity).append("municipality", municipality.value()))
                    .forEach(report -> found.put(report.reference(), report));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Report::filed).reversed())
                .toList();
    }

    @Override
    public List<Report> all(MunicipalityId municipality) {
        return newestFirst(new Document("municipality", municipality.value()));
    }

    @Override
    public List<Report> unfinished(MunicipalityId municipality) {
        return newestFirst(new Document("municipality", municipality.value()).append("unfinished", true));
    }

    private List<Report> newestFirst(Document filter) {
        return with(() -> reports.find(filter).into(new ArrayList<>())).stream()
                .map(ReportDocuments::report)
                .sorted(Comparator.comparing(Report::filed).reversed())
                .toList();
    }

    private Document document(Report report) {
        return ReportDocuments.document(report, report.changed().plus(kept.apply(report.municipality())));
    }
}
