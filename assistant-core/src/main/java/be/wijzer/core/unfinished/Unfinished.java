package be.wijzer.core.unfinished;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import java.time.Instant;

/// A form that waits to be gone on with.
///
/// @param form its name
/// @param frame how far it is
/// @param conversation in which it was left
/// @param until when it is kept
public record Unfinished(String form, Frame frame, ConversationId conversation, Instant since, Instant until) {}
