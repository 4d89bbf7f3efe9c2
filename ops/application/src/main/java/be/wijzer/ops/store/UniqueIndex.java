package be.wijzer.ops.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/// An index on other fields than `_id`: no two documents of a collection have the same values in them.
final class UniqueIndex extends AbstractUniqueIndex<String> {
    private final Pin pin;
    private final MVMap<String, String> positions;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVStore store, String mapName) {
        super(name, keys, sparse);
        this.pin = new Pin(store);
        this.positions = store.openMap(
                mapName,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    @Override
    public boolean canHandle(Document query) {
        return query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression) && super.canHandle(query);
    }

    @Override
    protected @Nullable String getPosition(KeyValue values) {
        return pin.reading(() -> positions.get(Keys.of(values)));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, String position) {
        return positions.putIfAbsent(Keys.of(values), position) == null;
    }

    @Override
    protected @Nullable String removeDocument(KeyValue values) {
        return positions.remove(Keys.of(values));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, String>> getIterable() {
        throw new UnsupportedOperationException("Index entries are looked up, not walked");
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
