package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.insertAll;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.Folding;
import be.wijzer.core.insight.Tally;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/// Folds what has arrived into the figures of its day and puts it away, each event once, by any number of nodes at the
/// same time and without a transaction.
///
/// A day is one document (`_id` = town/day) with the numbers, a version, and `last`: the keys that the latest fold
/// added. An event is folded when its key is in `last` or its document in `events`. A fold reads the day, leaves out
/// what is folded already, puts away whatever `last` names, and replaces the day on the version it read, with its own
/// keys as the new `last`. Only then are its events put away and taken from `arrived`. So a node may die anywhere:
/// before the replacement nothing has happened; after it, `last` tells what is counted until it is put away, and nobody
/// overwrites `last` before that is done. An event that is noted again after years finds itself in `events`.
///
/// The order matters: what is put away is looked up after the day was read. A fold that slept meanwhile holds an old
/// version and loses.
public final class MongoFolding implements Folding {
    static final String ARRIVED = "arrived";
    private static final int AT_ONCE = 500;
    private static final int RACES = 100;

    private final MongoCollection<Document> arrived;
    private final MongoCollection<Document> events;
    private final MongoCollection<Document> days;
    private final MongoAsked asked;
    private final MongoFigures figures;

    public MongoFolding(Collections collections, Clock clock) {
        arrived = collections.of(ARRIVED);
        events = collections.of("events");
        days = collections.durable("days");
        asked = new MongoAsked(collections, clock);
        figures = new MongoFigures(collections);
    }

    @Override
    public boolean isBehind() {
        return with(() -> Optional.ofNullable(arrived.find().first())).isPresent();
    }

    @Override
    public int fold() {
        Map<String, List<Document>> byDay = new LinkedHashMap<>();
        List<Document> batch = with(() -> arrived.find().limit(AT_ONCE).into(new ArrayList<>()));
        batch.forEach(
                event -> byDay.computeIfAbsent(EventDocuments.dayKey(event.getString("_id")), _ -> new ArrayList<>())
                        .add(event));
        Set<String> months = new TreeSet<>();
        byDay.forEach((day, its) -> {
            fold(day, its);
            putAway(its);
            months.add(day.substring(0, day.length() - 3));
        });
        months.forEach(figures::sumUp);
        return batch.size();
    }

    private void fold(String day, List<Document> batch) {
        for (int race = 0; race < RACES; race++) {
            Optional<Document> before = day(day);
            Set<String> counted = new HashSet<>(last(before));
            batch.forEach(event -> counted.add(event.getString("_id")));
            counted.retainAll(known(counted, before));
            List<Document> fresh = batch.stream()
                    .filter(event -> !counted.contains(event.getString("_id")))
                    .toList();
            if (fresh.isEmpty()) {
                return;
            }
            settle(before);
            Tally tally =
                    before.map(TallyDocuments::tally).orElseGet(Tally::empty).plus(tally(fresh));
            if (replaced(day, before, tally, keys(fresh))) {
                return;
            }
        }
        throw new IllegalStateException("the figures of " + day + " are fought over");
    }

    /// Which of the keys are folded.
    private Set<String> known(Set<String> keys, Optional<Document> day) {
        Set<String> known = new HashSet<>(last(day));
        with(() -> events.find(in("_id", keys))
                        .projection(new Document("_id", 1))
                        .into(new ArrayList<>()))
                .forEach(event -> known.add(event.getString("_id")));
        return known;
    }

    @Override
    public void recompute(MunicipalityId municipality, LocalDate date) {
        String day = EventDocuments.dayKey(municipality.value(), date);
        for (int race = 0; race < RACES; race++) {
            Optional<Document> before = day(day);
            settle(before);
            List<Document> all = with(() -> events.find(
                            eq("_id", EventDocuments.within(EventDocuments.dayPrefix(municipality.value(), date))))
                    .into(new ArrayList<>()));
            if (all.isEmpty()) {
                return;
            }
            if (replaced(day, before, tally(all), List.of())) {
                figures.sumUp(day.substring(0, day.length() - 3));
                return;
            }
        }
        throw new IllegalStateException("the figures of " + day + " are fought over");
    }

    /// Puts away what the latest fold counted, where its node didn't come to it.
    private void settle(Optional<Document> day) {
        List<String> last = last(day);
        if (!last.isEmpty()) {
            putAway(with(() -> arrived.find(in("_id", last)).into(new ArrayList<>())));
        }
    }

    private void putAway(List<Document> folded) {
        if (folded.isEmpty()) {
            return;
        }
        asked.keep(folded.stream().map(EventDocuments::event).toList());
        insertAll(events, folded);
        with(() -> arrived.deleteMany(in("_id", keys(folded))));
    }

    private boolean replaced(String day, Optional<Document> before, Tally tally, List<String> last) {
        long version = before.map(document -> document.getLong("version")).orElse(0L);
        Document after = new Document("_id", day)
                .append("version", version + 1)
                .append("last", last)
                .append("cells", TallyDocuments.cells(tally));
        return before.isEmpty()
                ? insert(days, after)
                : with(() -> days.replaceOne(new Document("_id", day).append("version", version), after))
                                .getMatchedCount()
                        == 1;
    }

    private Optional<Document> day(String day) {
        return Optional.ofNullable(with(() -> days.find(eq("_id", day)).first()));
    }

    private static List<String> last(Optional<Document> day) {
        return day.map(document -> document.getList("last", String.class)).orElseGet(List::of);
    }

    private static Tally tally(List<Document> events) {
        List<Event> all = events.stream().map(EventDocuments::event).toList();
        return Tally.of(all);
    }

    private static List<String> keys(List<Document> events) {
        return events.stream().map(event -> event.getString("_id")).toList();
    }
}
