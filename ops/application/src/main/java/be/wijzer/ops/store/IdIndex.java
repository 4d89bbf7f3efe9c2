package be.wijzer.ops.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The index on `_id`. The documents themselves lie in that order, so it keeps nothing of its own.
final class IdIndex extends AbstractUniqueIndex<String> {
    private final Shelf shelf;

    IdIndex(String name, List<IndexKey> keys, Shelf shelf) {
        super(name, keys, false);
        this.shelf = shelf;
    }

    @Override
    protected @Nullable String getPosition(KeyValue identifier) {
        var key = Keys.of(identifier);
        return shelf.contains(key) ? key : null;
    }

    @Override
    public boolean canHandle(Document query) {
        return !BsonRegularExpression.isRegularExpression(query.get("_id")) && super.canHandle(query);
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        // The document is on the shelf already.
    }

    @Override
    protected boolean putKeyPosition(KeyValue identifier, String position) {
        return true;
    }

    @Override
    protected @Nullable String removeDocument(KeyValue identifier) {
        return getPosition(identifier);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, String>> getIterable() {
        throw new UnsupportedOperationException("Identifiers are looked up, not walked");
    }

    @Override
    public long getCount() {
        return shelf.count();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
