package be.wijzer.core.insight;

/// How a question is written down in events and figures.
public final class Decision {
    public static final String ANSWERED = "answered";
    public static final String UNSURE = "unsure";
    public static final String UNKNOWN = "unknown";
    /// Not the town's business, and said so.
    public static final String OUT_OF_SCOPE = "out_of_scope";

    private Decision() {}
}
