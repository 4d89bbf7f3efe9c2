package be.wijzer.intents.knowledge;

/// A file of a town's content that can't be used, with the place and the reason.
final class UnreadableContent extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableContent(String source, int line, String reason) {
        super(source + ":" + line + ": " + reason);
    }
}
