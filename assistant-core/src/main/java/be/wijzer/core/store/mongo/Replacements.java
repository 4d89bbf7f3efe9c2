package be.wijzer.core.store.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;

/// Replaces documents by compare-and-set on their `version`, those of many threads with one command. A server says of
/// such a command how many documents it found, not which: each carries the mark of its save, `saved`, and where one
/// wasn't found the marks tell which. A save that another's has replaced by then counts as refused, though it stood for
/// a moment: whoever reads again finds what it did.
public final class Replacements {
    private static final String MARK = "saved";

    private final MongoCollection<Document> collection;
    private final Together<Document, Boolean> replacing = new Together<>(this::replaceAll);

    public Replacements(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// False where the document that is there doesn't have the version right below. Returns once it is written as the
    /// collection's write concern says, with `StoreUnavailable` where that isn't known.
    ///
    /// @param document with `_id` and `version`
    public boolean replace(Document document) {
        return replacing.ask(new Document(document).append(MARK, new ObjectId()));
    }

    private List<Boolean> replaceAll(List<Document> documents) {
        List<ReplaceOneModel<Document>> models = documents.stream()
                .map(document -> new ReplaceOneModel<>(before(document), document))
                .toList();
        int found = with(() -> collection.bulkWrite(models, new BulkWriteOptions().ordered(false)))
                .getMatchedCount();
        if (found == documents.size()) {
            return java.util.Collections.nCopies(found, true);
        }
        Set<ObjectId> marks = marks(documents);
        return documents.stream()
                .map(document -> marks.contains(document.getObjectId(MARK)))
                .toList();
    }

    private static Document before(Document document) {
        return new Document("_id", document.get("_id")).append("version", document.getLong("version") - 1);
    }

    private Set<ObjectId> marks(List<Document> documents) {
        List<Object> ids =
                documents.stream().map(document -> document.get("_id")).toList();
        return with(() -> collection
                        .find(in("_id", ids))
                        .projection(include(MARK))
                        .into(new ArrayList<>()))
                .stream()
                .map(document -> document.getObjectId(MARK))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
