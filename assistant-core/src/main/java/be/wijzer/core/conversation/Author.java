package be.wijzer.core.conversation;

import java.util.Optional;

/// Who says something on the town's side.
///
/// @param agent the name residents see of the person who wrote it; empty for the assistant
public record Author(Optional<String> agent) {
    public static final Author ASSISTANT = new Author(Optional.empty());

    public static Author agent(String name) {
        return new Author(Optional.of(name));
    }

    public boolean isHuman() {
        return agent.isPresent();
    }
}
