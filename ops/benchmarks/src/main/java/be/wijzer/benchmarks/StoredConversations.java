package be.wijzer.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;

/// The conversations of other residents, put into the store beside the nodes: copies of one that was really held, each
/// with a
/// number and an id of its own.
final class StoredConversations implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final MongoClient client;
    private final MongoDatabase database;
    private final long original;
    private int stored;

    /// @param original the number of the resident whose conversation is copied; the copies have those after it
    StoredConversations(String uri, long original) {
        client = MongoClients.create(uri);
        database = client.getDatabase("wijzer");
        this.original = original;
    }

    /// Stores copies until there are so many.
    void fill(int count) {
        Document address = StreamSupport.stream(
                        database.getCollection("addresses").find().spliterator(), false)
                .filter(document -> document.toJson().contains(Long.toString(original)))
                .findFirst()
                .orElseThrow();
        String conversation = address.getString("conversation");
        Document held = Optional.ofNullable(database.getCollection("conversations")
                        .find(new Document("_id", conversation))
                        .first())
                .orElseThrow();
        for (; stored < count; stored += AT_ONCE) {
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < AT_ONCE; n++) {
                ids.add(UUID.randomUUID().toString());
            }
            insert("addresses", copies(address.toJson(), ids, conversation));
            insert("conversations", copies(held.toJson(), ids, conversation));
        }
    }

    private List<Document> copies(String template, List<String> ids, String conversation) {
        List<Document> copies = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            String number = Long.toString(original + 1 + stored + n);
            String id = ids.get(n);
            copies.add(Document.parse(
                    template.replace(Long.toString(original), number).replace(conversation, id)));
        }
        return copies;
    }

    private void insert(String name, List<Document> documents) {
        MongoCollection<Document> collection = database.getCollection(name).withWriteConcern(WriteConcern.W1);
        collection.insertMany(documents, new InsertManyOptions().ordered(false));
    }

    int count() {
        return stored;
    }

    @Override
    public void close() {
        client.close();
    }
}
