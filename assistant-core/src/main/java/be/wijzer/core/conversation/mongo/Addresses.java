package be.wijzer.core.conversation.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/// Which conversation an address belongs to: one document for each id of it. An id belongs to whoever inserts it
/// first.
final class Addresses {
    /// How much longer an address is kept at each renewal.
    private static final Duration RENEWED = Duration.ofDays(1);

    private final MongoCollection<Document> addresses;
    private final Function<MunicipalityId, Duration> kept;
    private final Clock clock;
    private final Cache<List<String>, ConversationId> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Addresses(MongoCollection<Document> addresses, Function<MunicipalityId, Duration> kept, Clock clock) {
        this.addresses = addresses;
        this.kept = kept;
        this.clock = clock;
    }

    ConversationId conversation(MunicipalityId municipality, ChannelAddress address) {
        List<String> keys = keys(municipality, address);
        ConversationId cached = known.getIfPresent(keys);
        if (cached != null) {
            return cached;
        }
        ConversationId conversation = lookUp(municipality, keys);
        known.put(keys, conversation);
        return conversation;
    }

    void move(MunicipalityId municipality, ChannelAddress before, ChannelAddress after) {
        String conversation = conversation(municipality, before).value();
        Instant now = clock.instant();
        List<String> keys = keys(municipality, after);
        for (String key : keys) {
            Document moved = new Document("_id", key)
                    .append("conversation", conversation)
                    .append("since", Date.from(now))
                    .append("expires", expires(municipality, now));
            with(() -> addresses.replaceOne(eq(key), moved, new ReplaceOptions().upsert(true)));
        }
        keys(municipality, before).stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> with(() -> addresses.deleteOne(eq(key))));
        known.invalidateAll();
    }

    private static List<String> keys(MunicipalityId municipality, ChannelAddress address) {
        return address.ids().entrySet().stream()
                .map(id -> String.join(
                        "/", municipality.value(), address.channel(), address.account(), id.getKey(), id.getValue()))
                .toList();
    }

    private Date expires(MunicipalityId municipality, Instant now) {
        return Date.from(now.plus(kept.apply(municipality)).plus(Duration.ofDays(30)));
    }

    private ConversationId lookUp(MunicipalityId municipality, List<String> keys) {
        Instant now = clock.instant();
        Date expires = expires(municipality, now);
        List<Document> found = find(keys);
        if (found.isEmpty()) {
            Document first = new Document("_id", keys.getFirst())
                    .append("conversation", ConversationId.random().value())
                    .append("since", Date.from(now))
                    .append("expires", expires);
            insert(addresses, first);
            found = find(keys);
        }
        Optional<Document> oldest =
                found.stream().min(Comparator.comparing(Addresses::since).thenComparing(Addresses::key));
        String winner =
                oldest.map(document -> document.getString("conversation")).orElseThrow();
        for (String key : keys) {
            Optional<Document> existing =
                    found.stream().filter(document -> key(document).equals(key)).findFirst();
            if (existing.isEmpty()) {
                insert(
                        addresses,
                        new Document("_id", key)
                                .append("conversation", winner)
                                .append("since", Date.from(now))
                                .append("expires", expires));
            } else if (!isUpToDate(existing.get(), winner, expires)) {
                with(() -> addresses.updateOne(
                        eq(key),
                        Updates.combine(Updates.set("conversation", winner), Updates.set("expires", expires))));
            }
        }
        return new ConversationId(winner);
    }

    private static boolean isUpToDate(Document address, String conversation, Date expires) {
        Instant renewed = address.getDate("expires").toInstant().plus(RENEWED);
        return conversation.equals(address.getString("conversation")) && renewed.isAfter(expires.toInstant());
    }

    private List<Document> find(List<String> keys) {
        return with(() -> addresses.find(in("_id", keys)).into(new ArrayList<>()));
    }

    private static Date since(Document document) {
        return document.getDate("since");
    }

    private static String key(Document document) {
        return document.getString("_id");
    }
}
