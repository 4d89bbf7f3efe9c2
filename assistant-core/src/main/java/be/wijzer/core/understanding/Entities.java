package be.wijzer.core.understanding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entities of a sentence, looked for when somebody asks for them: a form reads the sentence its own way, and asks
/// for none. For one thread.
public final class Entities {
    private final Search search;
    private @Nullable List<Entity> found;

    private Entities(Search search) {
        this.search = search;
    }

    public static Entities none() {
        return new Entities(_ -> List.of());
    }

    public static Entities soughtBy(EntityRecogniser recogniser, String text, EntityRecogniser.Context context) {
        return new Entities(types ->
                types.isEmpty() ? recogniser.recognise(text, context) : recogniser.recognise(text, context, types));
    }

    public List<Entity> all() {
        if (found == null) {
            found = search.of(Set.of());
        }
        return found;
    }

    /// Those of some types, found sooner than all.
    public List<Entity> of(Set<String> types) {
        return found == null
                ? search.of(types)
                : found.stream().filter(entity -> types.contains(entity.type())).toList();
    }

    /// Looks for the entities of some types, or for all where none is named.
    @FunctionalInterface
    private interface Search {
        List<Entity> of(Set<String> types);
    }
}
