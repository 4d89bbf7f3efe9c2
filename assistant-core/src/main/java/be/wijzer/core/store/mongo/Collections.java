package be.wijzer.core.store.mongo;

import be.wijzer.core.store.StoreUnavailable;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
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

    /// Inserts documents with an `_id` of their own making, except those that are there already.
    public static void insertAll(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.size() == 1) {
            insert(collection, documents.getFirst());
            return;
        }
        if (documents.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteConcernError() != null
                    || failure.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw new StoreUnavailable(failure);
            }
        } catch (MongoException failure) {
            throw new StoreUnavailable(failure);
        }
    }

    private static boolean isDuplicate(MongoException failure) {
        return failure instanceof MongoWriteException write
                        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                || failure.getCode() == 11_000;
    }
}
