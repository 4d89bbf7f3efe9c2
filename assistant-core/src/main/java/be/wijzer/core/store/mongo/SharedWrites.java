package be.wijzer.core.store.mongo;

import be.wijzer.core.store.StoreUnavailable;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Writes of many threads to one collection, as few commands: who finds nobody writing writes for all who wait. For
/// writes that stand on their own: those that go out together have no order, and an insert of what is there already
/// is done.
public final class SharedWrites {
    private static final int MOST = 200;

    private final MongoCollection<Document> collection;
    private final Lock writing = new ReentrantLock();
    private final List<Waiting> waiting = new ArrayList<>();

    public SharedWrites(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// Returns once everything is written as the collection's write concern says, with `StoreUnavailable` where that
    /// isn't known.
    public void write(List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        Waiting mine = new Waiting(List.copyOf(writes));
        synchronized (waiting) {
            waiting.add(mine);
        }
        writing.lock();
        try {
            if (!mine.done) {
                writeFor(next(mine));
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new StoreUnavailable(mine.failure);
        }
    }

    /// The longest waiting, and in any case this one.
    private List<Waiting> next(Waiting mine) {
        synchronized (waiting) {
            List<Waiting> next = new ArrayList<>(waiting.subList(0, Math.min(MOST, waiting.size())));
            if (!next.contains(mine)) {
                next.add(mine);
            }
            waiting.removeAll(next);
            return next;
        }
    }

    private void writeFor(List<Waiting> all) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        all.forEach(one -> writes.addAll(one.writes));
        try {
            Collections.with(() -> written(writes));
        } catch (StoreUnavailable unavailable) {
            all.forEach(one -> one.failure = unavailable);
        }
        all.forEach(one -> one.done = true);
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

    /// What one thread waits for; its fields are guarded by `writing`.
    private static final class Waiting {
        private final List<WriteModel<Document>> writes;
        private boolean done;
        private @Nullable StoreUnavailable failure;

        Waiting(List<WriteModel<Document>> writes) {
            this.writes = writes;
        }
    }
}
