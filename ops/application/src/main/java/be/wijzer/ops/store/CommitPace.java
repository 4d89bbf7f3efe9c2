package be.wijzer.ops.store;

import java.time.Duration;

/// How often the embedded store commits while somebody waits, and whether a commit survives a power cut (`sync`) or
/// the death of the process alone.
public record CommitPace(Duration interval, boolean sync) {
    public static CommitPace safe() {
        return new CommitPace(Duration.ofMillis(4), true);
    }
}
