package be.wijzer.core.conversation;

import be.wijzer.core.message.Reply;
import java.time.Instant;

/// The question the resident hasn't answered yet.
///
/// @param line the transcript line that asked it
/// @param offer whether it is only an offer: the conversation goes on without an answer
public record OpenQuestion(long line, Reply reply, Instant askedAt, boolean offer) {}
