package be.wijzer.core.municipality;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The zone every date and time of the towns is in.
public final class BelgianTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private BelgianTime() {}

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }
}
