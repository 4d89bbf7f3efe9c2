package be.wijzer.core.message;

import java.util.Optional;

/// One thing to choose. The id is what comes back, at most 200 characters; the title is what a resident reads and may
/// type.
public record Choice(String id, String title, Optional<String> description) {
    public Choice(String id, String title) {
        this(id, title, Optional.empty());
    }

    public Choice withId(String changed) {
        return new Choice(changed, title, description);
    }
}
