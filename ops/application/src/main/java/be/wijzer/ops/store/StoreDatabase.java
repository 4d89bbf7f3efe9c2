package be.wijzer.ops.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVStore;

/// One database in the file: a map of documents for each collection, and one for each unique index.
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<String> {
    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final MVStore store;
    private final Journal journal;

    StoreDatabase(String name, MVStore store, Journal journal, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.journal = journal;
        journal.writing(() -> {
            initializeNamespacesAndIndexes();
            return true;
        });
    }

    static List<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.split("/", 3)[1])
                .distinct()
                .toList();
    }

    @Override
    protected MongoCollection<String> openOrCreateCollection(String collection, CollectionOptions options) {
        var shelf = new Shelf(store, DOCUMENTS + getDatabaseName() + "/" + collection);
        return new StoreCollection(this, collection, options, cursorRegistry, shelf, journal);
    }

    @Override
    protected MongoCollection<String> resolveOrCreateCollection(String collection) {
        var known = resolveCollection(collection, false);
        return known != null ? known : journal.writing(() -> super.resolveOrCreateCollection(collection));
    }

    @Override
    public MongoCollection<String> createCollectionOrThrowIfExists(String collection, CollectionOptions options) {
        return journal.writing(() -> super.createCollectionOrThrowIfExists(collection, options));
    }

    @Override
    protected void addIndex(Document description) {
        journal.writing(() -> {
            super.addIndex(description);
            return true;
        });
    }

    @Override
    protected Index<String> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            var owner = (StoreCollection) resolveCollection(collection, true);
            return new IdIndex(index, keys, owner.shelf());
        }
        return new UniqueIndex(index, keys, sparse, store, indexMap(collection, index));
    }

    @Override
    protected Index<String> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(index, keys);
    }

    @Override
    protected void dropIndex(MongoCollection<String> collection, String index) {
        super.dropIndex(collection, index);
        removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        journal.writing(() -> {
            super.dropCollection(collection, oplog);
            removeMap(DOCUMENTS + getDatabaseName() + "/" + collection);
            return true;
        });
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(ErrorCode.CommandNotFound, "Collections can't be renamed here");
    }

    private String indexMap(String collection, String index) {
        return INDEX + getDatabaseName() + "/" + collection + "/" + index;
    }

    private void removeMap(String name) {
        if (store.hasMap(name)) {
            store.removeMap(name);
        }
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
