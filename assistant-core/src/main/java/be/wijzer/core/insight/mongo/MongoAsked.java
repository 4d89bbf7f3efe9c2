package be.wijzer.core.insight.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.AskedQuestion;
import be.wijzer.core.insight.Decision;
import be.wijzer.core.insight.Event;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// The questions once for each view they belong to, `_id` = town/view/moment backwards/event: the latest come first,
/// without a scan.
public final class MongoAsked implements Asked {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final long END_OF_TIME = 9_999_999_999_999L;

    private static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(12), Duration.ofDays(3), Duration.ofDays(15));

    private final MongoCollection<Document> asked;
    private final Clock clock;

    public MongoAsked(Collections collections, Clock clock) {
        asked = collections.of("asked");
        this.clock = clock;
    }

    void keep(List<Event> events) {
        List<Document> documents = new ArrayList<>();
        events.stream()
                .filter(event -> event.facts().containsKey("question"))
                .forEach(event -> views(event).forEach(view -> documents.add(document(event, view))));
        if (!documents.isEmpty()) {
            Collections.insertAll(asked, documents);
        }
    }

    private static List<View> views(Event event) {
        String product = event.facts().getOrDefault("product", "none");
        return switch (event.name()) {
            case "question" -> {
                List<View> views = new ArrayList<>(List.of(View.all(), View.about(product)));
                String decision = event.facts().getOrDefault("decision", Decision.UNKNOWN);
                if (!decision.equals(Decision.ANSWERED)) {
                    views.add(View.decided(decision));
                }
                yield views;
            }
            case "feedback" ->
                event.facts().getOrDefault("useful", "").equals("no")
                        ? List.of(View.useless(), View.useless(product))
                        : List.of();
            case "feedback_reason" -> List.of(View.useless(product));
            default -> List.of();
        };
    }

    private static Document document(Event event, View view) {
        var facts = event.facts();
        String outcome =
                facts.getOrDefault("decision", facts.getOrDefault("reason", facts.getOrDefault("useful", "none")));
        return new Document(
                        "_id",
                        "%s%013d/%s"
                                .formatted(
                                        prefix(event.municipality(), view),
                                        END_OF_TIME - event.at().toEpochMilli(),
                                        event.id()))
                .append("at", Date.from(event.at()))
                .append("text", facts.getOrDefault("question", ""))
                .append("channel", event.channel())
                .append("language", facts.getOrDefault("language", "none"))
                .append("outcome", outcome)
                .append("product", facts.getOrDefault("product", "none"))
                .append("score", score(facts.getOrDefault("score", "0")))
                .append("version", facts.getOrDefault("catalogue", "none"))
                .append("expires", Date.from(event.at().plus(KEPT)));
    }

    private static double score(String fact) {
        try {
            return Double.parseDouble(fact.replace(',', '.'));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static String prefix(String municipality, View view) {
        return municipality + "/" + view.path() + "/";
    }

    /// Looks further and further back until there are enough: on a server that sorts in memory only what is looked at
    /// counts.
    @Override
    public List<AskedQuestion> latest(MunicipalityId municipality, View view, Instant since, int most) {
        String prefix = prefix(municipality.value(), view);
        for (Duration window : WINDOWS) {
            Instant from = clock.instant().minus(window);
            List<AskedQuestion> found = from.isAfter(since) ? between(prefix, from, most) : List.of();
            if (found.size() == most) {
                return found;
            }
        }
        return between(prefix, since, most);
    }

    private List<AskedQuestion> between(String prefix, Instant from, int most) {
        long backwards = Math.clamp(END_OF_TIME - from.toEpochMilli() + 1, 0, END_OF_TIME);
        Document range = new Document("$gte", prefix + "0").append("$lt", prefix + "%013d".formatted(backwards));
        return with(() -> asked.find(eq("_id", range))
                        .sort(Sorts.ascending("_id"))
                        .limit(most)
                        .into(new ArrayList<>()))
                .stream()
                .map(MongoAsked::question)
                .toList();
    }

    private static AskedQuestion question(Document document) {
        return new AskedQuestion(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("text"),
                document.getString("channel"),
                document.getString("language"),
                document.getString("outcome"),
                document.getString("product"),
                document.getDouble("score"),
                document.getString("version"));
    }
}
