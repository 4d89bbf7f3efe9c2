package be.wijzer.forms.interview;

import java.time.LocalTime;

/// The hours a time can fall in; the end is no longer one of them.
public record Hours(LocalTime from, LocalTime to) {
    private static final int HALF_A_DAY = 12;

    /// A clock time of which it wasn't said whether it is in the morning or the evening.
    LocalTime meant(LocalTime said) {
        if (holds(said)) {
            return said;
        }
        LocalTime other = said.plusHours(HALF_A_DAY);
        return holds(other) ? other : said;
    }

    private boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
