package be.wijzer.core.attachments;

import java.util.Optional;

/// Keeps files for as long as each says.
public interface Attachments {
    /// Keeps a file under its id; keeping it again changes nothing.
    void keep(Attachment attachment, byte[] content);

    Optional<Attachment> find(String id);

    Optional<byte[]> content(String id);
}
