package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.Figures;
import be.wijzer.core.insight.Tally;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/// The figures: `days` as `MongoFolding` keeps them, and `months` (`_id` = town/month), each the sum of its days. A
/// month knows of how many folds it is the sum, so that an older sum never replaces a younger one.
public final class MongoFigures implements Figures {
    private static final Document FIGURES_ONLY = new Document("last", 0);

    private final MongoCollection<Document> days;
    private final MongoCollection<Document> months;

    public MongoFigures(Collections collections) {
        days = collections.of("days");
        months = collections.of("months");
    }

    @Override
    public SortedMap<LocalDate, Tally> days(MunicipalityId municipality, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Tally> tallies = new TreeMap<>();
        read(days, municipality, first.toString(), last.toString())
                .forEach(day -> tallies.put(LocalDate.parse(last(day)), TallyDocuments.tally(day)));
        return tallies;
    }

    @Override
    public SortedMap<YearMonth, Tally> months(MunicipalityId municipality, YearMonth first, YearMonth last) {
        SortedMap<YearMonth, Tally> tallies = new TreeMap<>();
        read(months, municipality, first.toString(), last.toString())
                .forEach(month -> tallies.put(YearMonth.parse(last(month)), TallyDocuments.tally(month)));
        return tallies;
    }

    /// @param month town/month
    void sumUp(String month) {
        List<Document> its =
                with(() -> days.find(eq("_id", new Document("$gte", month + "-01").append("$lte", month + "-31")))
                        .projection(FIGURES_ONLY)
                        .into(new ArrayList<>()));
        long folds = its.stream().mapToLong(day -> day.getLong("version")).sum();
        Tally sum = Tally.sum(its.stream().map(TallyDocuments::tally).toList());
        Document document =
                new Document("_id", month).append("folds", folds).append("cells", TallyDocuments.cells(sum));
        Document older = new Document("_id", month).append("folds", new Document("$lt", folds));
        if (with(() -> months.replaceOne(older, document)).getMatchedCount() == 0) {
            insert(months, document);
        }
    }

    private static List<Document> read(
            MongoCollection<Document> collection, MunicipalityId municipality, String first, String last) {
        Document range = new Document("$gte", municipality.value() + "/" + first)
                .append("$lte", municipality.value() + "/" + last);
        return with(
                () -> collection.find(eq("_id", range)).projection(FIGURES_ONLY).into(new ArrayList<>()));
    }

    private static String last(Document document) {
        String id = document.getString("_id");
        return id.substring(id.indexOf('/') + 1);
    }
}
