package be.wijzer.ops.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which commands are done in less time than it takes to hand them to another thread.
final class Quick {
    private static final int FEW = 20;

    private Quick() {}

    static boolean is(Document command) {
        return switch (command.keySet().iterator().next()) {
            case "find" -> names(command.get("filter"));
            case "findAndModify", "findandmodify" -> names(command.get("query"));
            case "insert" -> command.get("documents") instanceof Collection<?> few && few.size() <= FEW;
            case "update" -> allName(command.get("updates"));
            case "delete" -> allName(command.get("deletes"));
            case "ping", "isMaster", "ismaster", "hello" -> true;
            default -> false;
        };
    }

    private static boolean allName(@Nullable Object statements) {
        return statements instanceof Collection<?> few
                && few.size() <= FEW
                && few.stream().allMatch(one -> one instanceof Document statement && names(statement.get("q")));
    }

    private static boolean names(@Nullable Object filter) {
        return filter instanceof Document conditions
                && conditions.get("_id") instanceof Object identifier
                && !(identifier instanceof Document);
    }
}
