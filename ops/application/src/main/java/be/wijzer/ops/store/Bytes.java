package be.wijzer.ops.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/// Documents as they lie in the file: BSON. Being bytes they can't change while a commit writes them.
final class Bytes {
    /// A conversation of some lines.
    private static final int USUAL = 4 * 1024;

    private Bytes() {}

    static byte[] of(Document document) {
        var buffer = ByteBufAllocator.DEFAULT.heapBuffer(USUAL);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            return ByteBufUtil.getBytes(buffer);
        } finally {
            buffer.release();
        }
    }

    static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
