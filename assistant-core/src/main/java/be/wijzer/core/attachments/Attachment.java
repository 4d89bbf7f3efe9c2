package be.wijzer.core.attachments;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Optional;

/// A file, without its bytes.
///
/// @param id unguessable
/// @param mimeType by content, not by name
/// @param size in bytes
/// @param until it is kept
/// @param owner the key of the only resident who may open it, where it asks for a sign-in
public record Attachment(
        String id,
        MunicipalityId municipality,
        ConversationId conversation,
        String filename,
        String mimeType,
        long size,
        Instant until,
        Optional<String> owner) {
    public Attachment(
            String id,
            MunicipalityId municipality,
            ConversationId conversation,
            String filename,
            String mimeType,
            long size,
            Instant until) {
        this(id, municipality, conversation, filename, mimeType, size, until, Optional.empty());
    }
}
