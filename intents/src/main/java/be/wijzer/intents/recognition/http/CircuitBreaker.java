package be.wijzer.intents.recognition.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Keeps calls from a party that failed several times in a row, and lets one through again after a while.
final class CircuitBreaker {
    private final Clock clock;
    private final int failuresAllowed;
    private final Duration rest;

    private int failures;
    private Instant closedUntil = Instant.MIN;

    CircuitBreaker(Clock clock, int failuresAllowed, Duration rest) {
        this.clock = clock;
        this.failuresAllowed = failuresAllowed;
        this.rest = rest;
    }

    /// Whether a call may be made; of many callers after a rest only one may.
    synchronized boolean allows() {
        if (failures < failuresAllowed) {
            return true;
        }
        if (clock.instant().isBefore(closedUntil)) {
            return false;
        }
        closedUntil = clock.instant().plus(rest);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= failuresAllowed) {
            closedUntil = clock.instant().plus(rest);
        }
    }
}
