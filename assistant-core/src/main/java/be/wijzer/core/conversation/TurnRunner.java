package be.wijzer.core.conversation;

/// Decides what one message leads to. Runs again on the fresh state when another save came first, so the same state
/// and message always give the same draft.
public interface TurnRunner {
    /// Goes on with the draft, which has heard the message already.
    void run(Draft draft, Inbound inbound);
}
