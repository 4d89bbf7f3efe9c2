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

    /// @param products the ids of the catalogue
    StoredEvents(String uri, List<String> products) {
        client = MongoClients.create(uri);
        database = client.getDatabase("wijzer");
        events = new MongoEvents(new Collections(database, WriteConcern.W1));
        this.products = List.copyOf(products);
    }

    /// Notes so many, the oldest first. They are made piece by piece: all of them wouldn't fit in memory.
    void note(int count) {
        Instant start = Instant.now().minus(YEAR);
        Rush.times(CLIENTS, (count + PIECES - 1) / PIECES, turn -> {
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(turn);
            List<Event> piece = new ArrayList<>();
            for (long n = turn * PIECES; n < Math.min(count, (turn + 1) * PIECES); n++) {
                piece.add(event(n, start.plusMillis(YEAR.toMillis() * n / count), random));
            }
            events.note(piece);
        });
    }

    private Event event(long n, Instant at, RandomGenerator random) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "product",
                one(products, random),
                "language",
                one(LANGUAGES, random),
                "catalogue",
                "v" + n / 100_000,
                "score",
                "0.61"));
        int kind = (int) (n % 10);
        if (kind >= 7) {
            facts.put("useful", random.nextInt(3) == 0 ? "no" : "yes");
        } else {
            facts.put("decision", kind == 0 ? "unknown" : kind == 1 ? "unsure" : "answered");
        }
        facts.put("question", one(Words.MESSAGES, random) + " " + one(Words.MESSAGES, random));
        return new Event(
                "conversation-" + n + "/turn/0",
                kind >= 7 ? "feedback" : "question",
                "voorbeeldstad",
                one(CHANNELS, random),
                "conversation-" + n,
                at,
                facts);
    }

    private static String one(List<String> all, RandomGenerator random) {
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
