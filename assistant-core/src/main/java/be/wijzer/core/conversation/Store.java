package be.wijzer.core.conversation;

/// Everything the conversations keep.
public record Store(Conversations conversations, Due due, Deliveries deliveries, Nodes nodes) {}
