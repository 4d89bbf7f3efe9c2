package be.wijzer.ops.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How identifiers and index entries are written as text. Texts keep their own order, so that a range of them lies
/// together in the file; equal values (`1`, `1L`, `1.0`) have one spelling.
final class Keys {
    private static final String TEXT = "s";
    private static final String AFTER_TEXT = "t";

    private Keys() {}

    static String of(@Nullable Object identifier) {
        return part(new KeyValue(new Object[] {identifier}).normalized().get(0));
    }

    static String of(KeyValue values) {
        return values.normalized().stream().map(Keys::part).collect(Collectors.joining("\0\0"));
    }

    static String firstText() {
        return TEXT;
    }

    static String afterTexts() {
        return AFTER_TEXT;
    }

    private static String part(@Nullable Object value) {
        if (value instanceof String text) {
            // An escaped zero can't be taken for the separator of a compound key.
            return TEXT + text.replace("\0", "\0\1");
        }
        var known = value instanceof Missing ? null : value;
        var type = BsonEncoder.determineType(known);
        var buffer = Unpooled.buffer(16);
        buffer.writeByte(type);
        BsonEncoder.encodeValue(type, known, buffer);
        return "b" + ByteBufUtil.hexDump(buffer);
    }
}
