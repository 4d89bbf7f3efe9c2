package be.wijzer.channels.whatsapp;

import be.wijzer.core.channel.Outgoing;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The 24 hours after a resident's message in which anything may be said; afterwards templates alone. Meta can
/// close it a little earlier than our clock does.
final class ServiceWindow {
    private static final Duration OPEN = Duration.ofHours(24);

    private final Clock clock;
    private final Cache<String, Instant> closed = notes();
    private final Cache<String, Instant> templated = notes();

    ServiceWindow(Clock clock) {
        this.clock = clock;
    }

    boolean isOpen(String resident, Outgoing outgoing) {
        return !outgoing.windowClosed()
                && clock.instant().isBefore(outgoing.lastHeard().plus(OPEN))
                && !outgoing.lastHeard().equals(closed.getIfPresent(resident));
    }

    /// Meta says that it is closed, until the resident writes again.
    void close(String resident, Outgoing outgoing) {
        closed.put(resident, outgoing.lastHeard());
    }

    /// Whether a template has been sent since the resident last wrote. Notes that one is being sent now.
    boolean isTemplated(String resident, Outgoing outgoing) {
        return outgoing.lastHeard().equals(templated.asMap().put(resident, outgoing.lastHeard()));
    }

    private static Cache<String, Instant> notes() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofDays(8))
                .build();
    }
}
