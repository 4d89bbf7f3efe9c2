package be.wijzer.core.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a report is.
public enum Status {
    RECEIVED,
    IN_PROGRESS,
    PLANNED,
    /// Passed on to another body, such as the grid operator.
    FORWARDED,
    DONE,
    REJECTED;

    public boolean isOpen() {
        return this != DONE && this != REJECTED;
    }

    /// As it stands in addresses and forms: lower case with hyphens.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> of(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key().equals(key))
                .findFirst();
    }
}
