package be.wijzer.core.attachments;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// A file, without its bytes.
///
/// @param id unguessable
/// @param mimeType by content, not by name
/// @param size in bytes
/// @param until it is kept
public record Attachment(
        String id,
        MunicipalityId municipality,
        ConversationId conversation,
        String filename,
        String mimeType,
        long size,
        Instant until) {}
