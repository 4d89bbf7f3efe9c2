package be.wijzer.benchmarks;

import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.mongo.MongoEvents;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A year of events, noted beside the nodes in the way the nodes note them.
final class StoredEvents implements AutoCloseable {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<String> CHANNELS =
            List.of("website", "website", "website", "whatsapp", "messenger", "phone");
    private static final List<String> LANGUAGES = List.of("nl", "nl", "nl", "nl", "fr", "en");
    private static final int CLIENTS = 8;
    private static final int PIECES = 200;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoEvents events;
    private final List<String> products;
    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(7);

    /// @param products the ids of the catalogue
    StoredEvents(String uri, List<String> products) {
        client = MongoClients.create(uri);
        database = client.getDatabase("wijzer");
        events = new MongoEvents(new Collections(database, WriteConcern.W1));
        this.products = List.copyOf(products);
    }

    /// Notes so many, the oldest first.
    void note(int count) {
        List<List<Event>> pieces = new ArrayList<>();
        Instant start = Instant.now().minus(YEAR);
        for (int n = 0; n < count; n++) {
            if (n % PIECES == 0) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(event(n, start.plusMillis(YEAR.toMillis() * n / count)));
        }
        Rush.times(CLIENTS, pieces.size(), turn -> events.note(pieces.get((int) turn)));
    }

    private Event event(int n, Instant at) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "product", one(products), "language", one(LANGUAGES), "catalogue", "v" + n / 100_000, "score", "0.61"));
        int kind = n % 10;
        if (kind >= 7) {
            facts.put("useful", random.nextInt(3) == 0 ? "no" : "yes");
        } else {
            facts.put("decision", kind == 0 ? "unknown" : kind == 1 ? "unsure" : "answered");
        }
        facts.put("question", one(Words.MESSAGES) + " " + one(Words.MESSAGES));
        return new Event(
                "conversation-" + n + "/turn/0",
                kind >= 7 ? "feedback" : "question",
                "voorbeeldstad",
                one(CHANNELS),
                "conversation-" + n,
                at,
                facts);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Whether all of them are in the figures.
    boolean areFolded() {
        return database.getCollection("arrived").find().first() == null;
    }

    boolean areGrouped() {
        return database.getCollection("clusters").find().first() != null;
    }

    @Override
    public void close() {
        client.close();
    }
}
