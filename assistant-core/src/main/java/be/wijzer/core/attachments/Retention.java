package be.wijzer.core.attachments;

import java.time.Instant;

/// Changes how long a file is kept.
@FunctionalInterface
public interface Retention {
    /// Never shortens. A file that isn't there is left alone.
    void keepUntil(String id, Instant until);
}
