package be.wijzer.ops.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/// The documents of one collection in key order. Reading takes no lock and never holds up a writer.
final class Shelf {
    private static final int SLICE = 256;

    private final Pin pin;
    private final MVMap<String, byte[]> documents;

    Shelf(MVStore store, String name) {
        this.pin = new Pin(store);
        this.documents = store.openMap(
                name,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    boolean contains(String key) {
        return pin.reading(() -> documents.containsKey(key));
    }

    @Nullable
    Document get(String key) {
        var bytes = pin.reading(() -> documents.get(key));
        return bytes == null ? null : Bytes.toDocument(bytes);
    }

    /// @return whether the key was free before
    boolean put(String key, Document document) {
        return documents.put(key, Bytes.of(document)) == null;
    }

    boolean remove(String key) {
        return documents.remove(key) != null;
    }

    int count() {
        return Math.toIntExact(documents.sizeAsLong());
    }

    Stream<Map.Entry<String, byte[]>> all() {
        return range(null, null);
    }

    /// From `from`, including it, to `to`, which is not; `null` is no bound on that side.
    Stream<Map.Entry<String, byte[]>> range(@Nullable String from, @Nullable String to) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Walk(from, to), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    Stream<String> keys(TextRange range) {
        return range(range.from(), range.to()).map(Map.Entry::getKey);
    }

    /// Goes on from the last key in slices, so that a walk of minutes keeps no old version of the whole file alive.
    private final class Walk implements Iterator<Map.Entry<String, byte[]>> {
        private final Deque<Map.Entry<String, byte[]>> slice = new ArrayDeque<>(SLICE);
        private final @Nullable String to;
        private @Nullable String last;
        private boolean afterLast;
        private boolean ended;

        Walk(@Nullable String from, @Nullable String to) {
            this.last = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            if (slice.isEmpty() && !ended) {
                pin.reading(this::fill);
            }
            return !slice.isEmpty();
        }

        @Override
        public Map.Entry<String, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return slice.remove();
        }

        private boolean fill() {
            var cursor = documents.cursor(last);
            while (cursor.hasNext() && slice.size() < SLICE) {
                var key = cursor.next();
                if (to != null && key.compareTo(to) >= 0) {
                    ended = true;
                    return true;
                }
                if (!afterLast || !key.equals(last)) {
                    slice.add(Map.entry(key, cursor.getValue()));
                }
                last = key;
                afterLast = true;
            }
            ended = !cursor.hasNext();
            return true;
        }
    }
}
