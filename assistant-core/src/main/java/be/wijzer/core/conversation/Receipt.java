package be.wijzer.core.conversation;

import java.util.List;

/// What came of a message that was taken in.
///
/// @param duplicate whether it had been processed before
/// @param lines what was said in answer, when first processed, as far as the conversation still holds it
public record Receipt(ConversationId conversation, boolean duplicate, List<Line> lines) {}
