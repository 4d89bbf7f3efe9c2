package be.wijzer.ops.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A collection whose readers take no lock, whose writers take turns, and which looks up by whichever unique index the
/// query's fields contain.
final class StoreCollection extends AbstractMongoCollection<String> {
    private static final String ID = "_id";

    private final Shelf shelf;
    private final Journal journal;
    private volatile List<Index<String>> lookups = List.of();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Shelf shelf,
            Journal journal) {
        super(database, name, options, cursors);
        this.shelf = shelf;
        this.journal = journal;
    }

    Shelf shelf() {
        return shelf;
    }

    // Writing

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return true;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return writing(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        if (!isSearch(selector)) {
            return writing(() -> super.deleteDocuments(selector, limit, oplog));
        }
        var deleted = 0;
        var found = identifiersOf(selector).iterator();
        while (found.hasNext() && (limit == 0 || deleted < limit)) {
            var one = onlyOne(selector, found.next());
            deleted += writing(() -> super.deleteDocuments(one, 1, oplog));
        }
        return deleted;
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean isMulti, boolean isUpsert, Oplog oplog) {
        if (!isMulti || isUpsert || !isSearch(selector)) {
            return writing(() -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
        }
        var matched = 0;
        var modified = 0;
        var found = identifiersOf(selector).iterator();
        while (found.hasNext()) {
            var one = onlyOne(selector, found.next());
            var result = writing(() -> super.updateDocuments(one, update, filters, true, false, oplog));
            matched += (Integer) Objects.requireNonNull(result.get("n"));
            modified += (Integer) Objects.requireNonNull(result.get("nModified"));
        }
        return new Document("n", matched).append("nModified", modified);
    }

    @Override
    public void addIndex(Index<String> index) {
        writing(() -> {
            super.addIndex(index);
            lookups = List.copyOf(getIndexes());
            return true;
        });
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> {
            super.dropIndex(indexName);
            lookups = List.copyOf(getIndexes());
            return true;
        });
    }

    private synchronized <T> T writing(Supplier<T> change) {
        return journal.writing(change);
    }

    @Override
    protected String addDocumentInternal(Document document) {
        var key = getIdField() == null ? Keys.of(UUID.randomUUID().toString()) : Keys.of(document.get(getIdField()));
        if (!shelf.put(key, document)) {
            throw new IllegalStateException("A document was added over another one in " + this);
        }
        return key;
    }

    @Override
    protected void handleUpdate(String position, Document oldDocument, Document newDocument) {
        shelf.put(position, newDocument);
    }

    @Override
    protected void removeDocument(String position) {
        if (!shelf.remove(position)) {
            throw new IllegalStateException("A document was removed twice from " + this);
        }
    }

    // Looking up

    /// A search walks the whole collection: it must not keep the writers waiting meanwhile.
    private boolean isSearch(Document selector) {
        return !lookups.isEmpty() && !selector.containsKey(ID) && positionsOf(selector) == null;
    }

    private Stream<Object> identifiersOf(Document selector) {
        return shelf.all()
                .map(entry -> Bytes.toDocument(entry.getValue()))
                .filter(document -> documentMatchesQuery(document, selector))
                .map(document -> Objects.requireNonNull(document.get(ID)));
    }

    private static Document onlyOne(Document selector, Object identifier) {
        var one = new Document(ID, identifier);
        one.putAll(selector);
        return one;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var positions = positionsOf(query);
        if (positions != null) {
            return matchDocuments(query, positions, orderBy, numberToSkip, limit, batchSize, fields);
        }
        if (batchSize > 0 && (orderBy == null || orderBy.isEmpty())) {
            return firstBatch(query, numberToSkip, limit, batchSize, fields);
        }
        return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fields);
    }

    private @Nullable Iterable<String> positionsOf(Document query) {
        for (var index : lookups) {
            var indexed = new Document();
            for (var key : index.getKeys()) {
                if (query.containsKey(key.getKey())) {
                    indexed.put(key.getKey(), query.get(key.getKey()));
                }
            }
            if (indexed.size() == index.getKeys().size() && index.canHandle(indexed)) {
                return index.getPositions(indexed);
            }
        }
        return TextRange.of(query.get(ID))
                .map(range -> (Iterable<String>) () -> shelf.keys(range).iterator())
                .orElse(null);
    }

    private QueryResult firstBatch(
            Document query, int numberToSkip, int limit, int batchSize, @Nullable Document fields) {
        var found = shelf.all()
                .map(entry -> Bytes.toDocument(entry.getValue()))
                .filter(document -> documentMatchesQuery(document, query))
                .skip(numberToSkip);
        if (limit > 0) {
            found = found.limit(limit);
        }
        if (fields != null && !fields.isEmpty()) {
            found = found.map(document -> project(document, fields));
        }
        var scan = new Scan(cursorRegistry.generateCursorId(), found.iterator());
        var batch = scan.takeDocuments(batchSize);
        if (scan.isEmpty()) {
            return new QueryResult(batch);
        }
        cursorRegistry.add(scan);
        return new QueryResult(batch, scan);
    }

    private Document project(Document document, Document fields) {
        return matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, fields)
                .iterator()
                .next();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<String> positions,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var found = StreamSupport.stream(positions.spliterator(), false)
                .map(shelf::get)
                .filter(Objects::nonNull);
        return matchDocumentsFromStream(found, query, orderBy, numberToSkip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var found = shelf.all().map(entry -> Bytes.toDocument(entry.getValue()));
        if (isNaturalDescending(orderBy)) {
            found = found.toList().reversed().stream();
        }
        return matchDocumentsFromStream(found, query, orderBy, numberToSkip, limit, batchSize, fields);
    }

    @Override
    protected @Nullable Document getDocument(String position) {
        return shelf.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return shelf.all().map(entry -> new DocumentWithPosition<>(Bytes.toDocument(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return shelf.count();
    }

    // The size of the data is told by the file.

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
