package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Entity;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The entities of a sentence, looked for when they are first asked for: a form reads the sentence its own way, and
/// asks for none. For one thread.
final class SoughtEntities extends AbstractList<Entity> {
    private final Supplier<List<Entity>> search;
    private @Nullable List<Entity> found;

    SoughtEntities(Supplier<List<Entity>> search) {
        this.search = search;
    }

    @Override
    public Entity get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }

    private List<Entity> found() {
        if (found == null) {
            found = search.get();
        }
        return found;
    }
}
