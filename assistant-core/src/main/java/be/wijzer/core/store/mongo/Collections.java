package be.wijzer.core.store.mongo;

import be.wijzer.core.store.StoreUnavailable;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;

/// The collections of one database.
///
/// @param durable what a write waits for that must survive
public record Collections(MongoDatabase database, WriteConcern durable) {
    /// A collection whose writes are acknowledged once they are made.
    public MongoCollection<Document> of(String name) {
        return database.getCollection(name).withWriteConcern(WriteConcern.W1);
    }

    /// A collection whose writes are acknowledged once they survive.
    public MongoCollection<Document> durable(String name) {
        return database.getCollection(name).withWriteConcern(durable);
    }

    /// Does something with the database; whatever keeps it from answering is `StoreUnavailable`. FerretDB 1.24 answers
    /// an upsert that loses a race without the count the driver reads: such work, always repeatable, is done once
    /// more.
    public static <T> T with(Supplier<T> work) {
        try {
            return asked(work);
        } catch (BsonInvalidOperationException _) {
            try {
                return asked(work);
            } catch (BsonInvalidOperationException unreadable) {
                throw new StoreUnavailable(unreadable);
            }
        }
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException failure) {
            throw isDuplicate(failure) ? failure : new StoreUnavailable(failure);
        }
    }

    /// Inserts a document with an `_id` of its own making; false where there is one already.
    public static boolean insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoException failure) {
            if (isDuplicate(failure)) {
                return false;
            }
            throw new StoreUnavailable(failure);
        }
    }

    private static boolean isDuplicate(MongoException failure) {
        return failure instanceof MongoWriteException write
                        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                || failure.getCode() == 11_000;
    }
}
