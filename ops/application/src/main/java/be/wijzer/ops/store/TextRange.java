package be.wijzer.ops.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys that a condition such as `{$gte: "a/", $lt: "a0"}` on `_id` can mean; the condition itself decides which
/// of the documents within it match.
record TextRange(String from, String to) {

    static Optional<TextRange> of(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return Optional.empty();
        }
        var from = text(operators, "$gte", "$gt");
        var to = text(operators, "$lt", "$lte");
        if (from == null && to == null) {
            return Optional.empty();
        }
        return Optional.of(new TextRange(
                from == null ? Keys.firstText() : Keys.of(from),
                // What is equal to the upper bound lies within, the text right after it doesn't.
                to == null ? Keys.afterTexts() : Keys.of(to) + "\0"));
    }

    private static @Nullable String text(Document operators, String operator, String otherwise) {
        return operators.getOrDefault(operator, operators.get(otherwise)) instanceof String text ? text : null;
    }
}
