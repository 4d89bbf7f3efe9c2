package be.wijzer.forms.interview;

import be.wijzer.core.unfinished.Owner;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.core.unfinished.UnfinishedForms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Unfinished forms in memory.
public final class KeptForms implements UnfinishedForms {
    private final Map<String, Unfinished> all = new LinkedHashMap<>();

    @Override
    public void keep(Owner owner, Unfinished form) {
        all.put(owner.key() + " " + form.form(), form);
    }

    @Override
    public List<Unfinished> of(Owner owner, Instant now) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(owner.key() + " "))
                .map(Map.Entry::getValue)
                .filter(form -> form.until().isAfter(now))
                .toList();
    }

    @Override
    public void drop(Owner owner, String form) {
        all.remove(owner.key() + " " + form);
    }

    @Override
    public List<Unfinished> toRemind(Instant now) {
        return List.of();
    }

    @Override
    public void reminded(Unfinished form) {}

    /// An interview that can be gone on with later.
    public static Interview interview(Later later) {
        return new Interview(TownEntities.voorbeeldstad(), Means.none().withLater(later));
    }
}
