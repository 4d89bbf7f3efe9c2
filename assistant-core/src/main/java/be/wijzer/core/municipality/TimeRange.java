package be.wijzer.core.municipality;

import java.time.LocalTime;

/// A stretch of one day, half-open: at `to` it is over.
public record TimeRange(LocalTime from, LocalTime to) {
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a range ends after it begins");
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
