package be.wijzer.intents.knowledge;

/// A file of a town's content that can't be used: where it is wrong and what to do, in Dutch, for those who write it.
final class UnreadableContent extends Exception {
    private static final long serialVersionUID = 1;

    /// @param place what stands on that line, such as `'fiets-huren'`; may be empty
    UnreadableContent(String source, int line, String place, String reason) {
        super(source + ", regel " + line + (place.isEmpty() ? "" : ", bij " + place) + ": " + reason + ".");
    }
}
