package be.wijzer.core.insight;

import java.time.Duration;
import java.time.Instant;

/// Work that one node does for all: who takes a duty keeps it for a while, and it comes free again where that node dies
/// or gives it back.
public interface Duties {
    /// Whether it is the caller's from now on.
    boolean take(String duty, Instant now, Duration length);

    /// Gives it back.
    void free(String duty);

    /// It never has to be done again.
    void done(String duty);
}
