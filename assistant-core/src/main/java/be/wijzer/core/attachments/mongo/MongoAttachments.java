package be.wijzer.core.attachments.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// Files in pieces of half a megabyte, `_id` = file/piece, and what they are, `_id` = file, written last: a file is
/// whole or isn't there.
public final class MongoAttachments implements Attachments, Retention {
    private static final int PIECE = 512 * 1024;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> pieces;
    private final Clock clock;

    public MongoAttachments(Collections collections, Clock clock) {
        files = collections.durable("attachments");
        pieces = collections.durable("attachment_pieces");
        this.clock = clock;
    }

    @Override
    public void keep(Attachment attachment, byte[] content) {
        if (with(() -> files.find(eq(attachment.id())).first()) != null) {
            return;
        }
        Date expires = Date.from(attachment.until());
        int count = (content.length + PIECE - 1) / PIECE;
        for (int i = 0; i < count; i++) {
            byte[] piece = Arrays.copyOfRange(content, i * PIECE, Math.min(content.length, (i + 1) * PIECE));
            insert(
                    pieces,
                    new Document("_id", attachment.id() + "/" + i)
                            .append("bytes", new Binary(piece))
                            .append("expires", expires));
        }
        Document file = new Document("_id", attachment.id())
                .append("municipality", attachment.municipality().value())
                .append("conversation", attachment.conversation().value())
                .append("filename", attachment.filename())
                .append("mimeType", attachment.mimeType())
                .append("size", attachment.size())
                .append("pieces", count)
                .append("expires", expires);
        attachment.owner().ifPresent(owner -> file.append("owner", owner));
        insert(files, file);
    }

    @Override
    public Optional<Attachment> find(String id) {
        return document(id).map(MongoAttachments::attachment);
    }

    @Override
    public Optional<byte[]> content(String id) {
        return document(id).flatMap(file -> {
            byte[] content = new byte[Math.toIntExact(file.getLong("size"))];
            int at = 0;
            for (int i = 0; i < file.getInteger("pieces"); i++) {
                String piece = id + "/" + i;
                Document found = with(() -> pieces.find(eq(piece)).first());
                if (found == null) {
                    return Optional.empty();
                }
                byte[] bytes = found.get("bytes", Binary.class).getData();
                System.arraycopy(bytes, 0, content, at, bytes.length);
                at += bytes.length;
            }
            return Optional.of(content);
        });
    }

    @Override
    public void keepUntil(String id, Instant until) {
        document(id)
                .filter(file -> file.getDate("expires").toInstant().isBefore(until))
                .ifPresent(file -> {
                    Document later = new Document("$set", new Document("expires", Date.from(until)));
                    for (int i = 0; i < file.getInteger("pieces"); i++) {
                        String piece = id + "/" + i;
                        with(() -> pieces.updateOne(eq(piece), later));
                    }
                    with(() -> files.updateOne(eq(id), later));
                });
    }

    /// Not what has expired but isn't swept yet.
    private Optional<Document> document(String id) {
        return Optional.ofNullable(with(() -> files.find(eq(id)).first()))
                .filter(file -> file.getDate("expires").toInstant().isAfter(clock.instant()));
    }

    private static Attachment attachment(Document file) {
        return new Attachment(
                file.getString("_id"),
                new MunicipalityId(file.getString("municipality")),
                new ConversationId(file.getString("conversation")),
                file.getString("filename"),
                file.getString("mimeType"),
                file.getLong("size"),
                file.getDate("expires").toInstant(),
                Optional.ofNullable(file.getString("owner")));
    }
}
