package be.wijzer.core.conversation;

import java.time.Instant;
import java.util.Set;

/// The nodes of the installation, and which of them are alive.
public interface Nodes {
    /// Tells that a node lives.
    void beat(String node, Instant at);

    /// Nodes that have told so since a moment.
    Set<String> aliveSince(Instant moment);

    /// Tells that a node has ended in order.
    void leave(String node);
}
