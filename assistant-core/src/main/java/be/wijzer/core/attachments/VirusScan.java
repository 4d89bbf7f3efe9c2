package be.wijzer.core.attachments;

/// Looks for harm in a file before it is kept.
@FunctionalInterface
public interface VirusScan {
    Verdict scan(byte[] content);

    enum Verdict {
        CLEAN,
        INFECTED,
        /// The scanner doesn't answer now: the file isn't taken.
        UNKNOWN
    }

    /// For a town that scans its files elsewhere.
    static VirusScan none() {
        return _ -> Verdict.CLEAN;
    }
}
