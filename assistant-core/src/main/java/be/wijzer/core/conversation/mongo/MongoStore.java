package be.wijzer.core.conversation.mongo;

import be.wijzer.core.conversation.Store;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// Everything the conversations keep, in one database.
public final class MongoStore {
    private MongoStore() {}

    /// @param kept how long a town keeps a conversation after its last message
    public static Store in(Collections collections, Function<MunicipalityId, Duration> kept, Clock clock) {
        return new Store(
                new MongoConversations(collections, kept, clock),
                new MongoDue(collections),
                new MongoDeliveries(collections),
                new MongoNodes(collections));
    }
}
