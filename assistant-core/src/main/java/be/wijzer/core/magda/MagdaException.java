package be.wijzer.core.magda;

/// What MAGDA says went wrong, or is worth knowing; it may stand beside good data.
///
/// @param code as MAGDA numbers it
/// @param source the register or system it is about, empty where it says none
public record MagdaException(int code, Severity severity, String source) {
    /// Nothing is known for the question: an answer, not a failure.
    public static final int NO_DATA = 30_001;

    public boolean isFailure() {
        return severity == Severity.FAILURE && code != NO_DATA;
    }

    /// How bad it is.
    public enum Severity {
        FAILURE,
        WARNING,
        NOTICE
    }
}
