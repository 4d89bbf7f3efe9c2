package be.wijzer.core.conversation;

/// Something to do once a conversation has been saved: to count, to show, to notify. Repeated after a crash, so
/// repeating it must be harmless.
public interface AfterSave {
    void saved(Conversation conversation);
}
