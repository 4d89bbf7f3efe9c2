package be.wijzer.core.attachments;

import java.util.Map;

/// Decides who may open a file whose id asks for a sign-in.
@FunctionalInterface
public interface FileAccess {
    /// @param cookies of the browser that asks, by name. May block.
    boolean admits(Attachment attachment, Map<String, String> cookies);
}
