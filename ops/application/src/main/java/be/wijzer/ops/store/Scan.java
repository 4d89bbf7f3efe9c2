package be.wijzer.ops.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A walk over a collection that reads as far as its batches are asked for.
final class Scan extends AbstractCursor {
    private final Iterator<Document> documents;

    Scan(long id, Iterator<Document> documents) {
        super(id);
        this.documents = documents;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !documents.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        var batch = new ArrayList<Document>();
        while (batch.size() < numberToReturn && documents.hasNext()) {
            batch.add(documents.next());
        }
        return batch;
    }
}
