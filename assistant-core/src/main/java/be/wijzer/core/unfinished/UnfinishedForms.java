package be.wijzer.core.unfinished;

import java.time.Instant;
import java.util.List;

/// Keeps unfinished forms until they are gone on with, or too old: one of a kind for each owner.
public interface UnfinishedForms {
    void keep(Owner owner, Unfinished form);

    /// Those that aren't too old, latest first.
    List<Unfinished> of(Owner owner, Instant now);

    void drop(Owner owner, String form);

    /// Those of conversations that are to be reminded of by now, and weren't yet.
    List<Unfinished> toRemind(Instant now);

    /// Notes that the resident was reminded.
    void reminded(Unfinished form);
}
