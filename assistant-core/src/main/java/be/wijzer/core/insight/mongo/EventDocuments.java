package be.wijzer.core.insight.mongo;

import be.wijzer.core.insight.Event;
import be.wijzer.core.municipality.BelgianTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/// An event as a document. Its `_id` is town, Belgian day, moment and id, so that a day is a range of it: the one index
/// that every server has. The same event always gets the same.
final class EventDocuments {
    private static final Duration KEPT = Duration.ofDays(800);

    private EventDocuments() {}

    static String key(Event event) {
        return "%s%013d/%s"
                .formatted(
                        dayPrefix(event.municipality(), day(event.at())),
                        event.at().toEpochMilli(),
                        event.id());
    }

    static String dayKey(String municipality, LocalDate day) {
        return municipality + "/" + day;
    }

    static String dayPrefix(String municipality, LocalDate day) {
        return dayKey(municipality, day) + "/";
    }

    /// The day key that an event's key starts with.
    static String dayKey(String key) {
        return key.substring(0, key.indexOf('/', key.indexOf('/') + 1));
    }

    /// All keys that start with a text that ends in a slash.
    static Document within(String prefix) {
        return new Document("$gte", prefix).append("$lt", prefix.substring(0, prefix.length() - 1) + "0");
    }

    static LocalDate day(Instant at) {
        return BelgianTime.at(at).toLocalDate();
    }

    static Document document(Event event) {
        Document facts = new Document();
        event.facts().forEach(facts::append);
        return new Document("_id", key(event))
                .append("event", event.id())
                .append("name", event.name())
                .append("municipality", event.municipality())
                .append("channel", event.channel())
                .append("conversation", event.conversation())
                .append("at", Date.from(event.at()))
                .append("facts", facts)
                .append("expires", Date.from(event.at().plus(KEPT)));
    }

    static Event event(Document document) {
        Map<String, String> facts = new HashMap<>();
        document.get("facts", Document.class).forEach((fact, value) -> facts.put(fact, String.valueOf(value)));
        return new Event(
                document.getString("event"),
                document.getString("name"),
                document.getString("municipality"),
                document.getString("channel"),
                document.getString("conversation"),
                document.getDate("at").toInstant(),
                facts);
    }
}
