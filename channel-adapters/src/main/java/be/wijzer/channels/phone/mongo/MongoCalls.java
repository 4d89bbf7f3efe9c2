package be.wijzer.channels.phone.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.channels.phone.Calls;
import be.wijzer.channels.phone.Prompt;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Steps of calls, `_id` = call/step, and what calls caused, `_id` = `effect/` and its key.
public final class MongoCalls implements Calls {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final MongoCollection<Document> calls;
    private final Clock clock;

    public MongoCalls(Collections collections, Clock clock) {
        calls = collections.durable("calls");
        this.clock = clock;
    }

    @Override
    public Optional<Prompt> find(String call, int step) {
        return Optional.ofNullable(with(() -> calls.find(eq(id(call, step))).first()))
                .map(PromptDocuments::prompt);
    }

    @Override
    public Prompt keep(Prompt prompt) {
        Document document = PromptDocuments.of(prompt)
                .append("_id", id(prompt.call(), prompt.step()))
                .append("expires", expires());
        return insert(calls, document)
                ? prompt
                : find(prompt.call(), prompt.step()).orElse(prompt);
    }

    @Override
    public Claim claim(String effect) {
        Document claim = new Document("_id", effectId(effect))
                .append("at", Date.from(clock.instant()))
                .append("expires", expires());
        if (insert(calls, claim)) {
            return Claim.MINE;
        }
        Document found = with(() -> calls.find(eq(effectId(effect))).first());
        if (found == null) {
            return Claim.UNKNOWN;
        }
        if (found.containsKey("done")) {
            return found.getBoolean("done") ? Claim.DONE : Claim.FAILED;
        }
        return found.getDate("at").toInstant().plus(UNDER_WAY).isAfter(clock.instant())
                ? Claim.UNDER_WAY
                : Claim.UNKNOWN;
    }

    @Override
    public void ended(String effect, boolean done) {
        with(() -> calls.updateOne(eq(effectId(effect)), Updates.set("done", done)));
    }

    private Date expires() {
        return Date.from(clock.instant().plus(KEPT));
    }

    private static String id(String call, int step) {
        return call + "/" + step;
    }

    private static String effectId(String effect) {
        return "effect/" + effect;
    }
}
