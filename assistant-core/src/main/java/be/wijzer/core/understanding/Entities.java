package be.wijzer.core.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The entities of a sentence, looked for when somebody asks for them: a form reads the sentence its own way, and asks
/// for none. For one thread.
public final class Entities {
    private final Supplier<List<Entity>> every;
    private final Function<Set<String>, List<Entity>> some;
    private @Nullable List<Entity> found;

    private Entities(Supplier<List<Entity>> every, Function<Set<String>, List<Entity>> some) {
        this.every = every;
        this.some = some;
    }

    public static Entities none() {
        return new Entities(List::of, _ -> List.of());
    }

    public static Entities soughtBy(EntityRecogniser recogniser, String text, EntityRecogniser.Context context) {
        return new Entities(
                () -> recogniser.recognise(text, context), types -> recogniser.recognise(text, context, types));
    }

    public List<Entity> all() {
        if (found == null) {
            found = every.get();
        }
        return found;
    }

    /// Those of some types, found sooner than all; where all are known already nothing is looked for again.
    public List<Entity> of(Set<String> types) {
        return found == null
                ? some.apply(types)
                : found.stream().filter(entity -> types.contains(entity.type())).toList();
    }
}
