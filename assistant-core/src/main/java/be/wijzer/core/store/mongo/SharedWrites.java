package be.wijzer.core.store.mongo;

import be.wijzer.core.store.StoreUnavailable;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/// Writes of many threads to one collection, as few commands. For writes that stand on their own: those that go out
/// together have no order, and an insert of what is there already is done.
public final class SharedWrites {
    private final MongoCollection<Document> collection;
    private final Together<List<WriteModel<Document>>, Boolean> writes;

    public SharedWrites(MongoCollection<Document> collection) {
        this(collection, Duration.ZERO);
    }

    /// @param pause at least between two commands, for writes that nobody waits for
    public SharedWrites(MongoCollection<Document> collection, Duration pause) {
        this.collection = collection;
        this.writes = new Together<>(this::writeAll, pause);
    }

    /// Returns once everything is written as the collection's write concern says, with `StoreUnavailable` where that
    /// isn't known.
    public void write(List<? extends WriteModel<Document>> some) {
        if (!some.isEmpty()) {
            writes.ask(List.copyOf(some));
        }
    }

    private List<Boolean> writeAll(List<List<WriteModel<Document>>> all) {
        List<WriteModel<Document>> together = all.stream().flatMap(List::stream).toList();
        boolean written = Collections.with(() -> written(together));
        return java.util.Collections.nCopies(all.size(), written);
    }

    /// Who loses a race to put a document there finds it there the second time.
    private boolean written(List<WriteModel<Document>> writes) {
        List<WriteModel<Document>> lost = lost(writes);
        if (!lost.isEmpty() && !lost(lost).isEmpty()) {
            throw new StoreUnavailable(new IllegalStateException("a write that finds another's document twice"));
        }
        return true;
    }

    /// Writes; those that weren't made because another put the document there at the same moment, inserts left out.
    private List<WriteModel<Document>> lost(List<WriteModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteConcernError() != null
                    || !failure.getWriteErrors().stream().allMatch(SharedWrites::isDuplicate)) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .<WriteModel<Document>>map(error -> writes.get(error.getIndex()))
                    .filter(write -> !(write instanceof InsertOneModel))
                    .toList();
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
