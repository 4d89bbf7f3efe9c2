package be.wijzer.core.reports;

import java.time.Instant;
import java.util.Optional;

/// How far a report is on its way to the town's own system.
public sealed interface Passage {
    /// The town has no system of its own.
    record Here() implements Passage {}

    /// Still to be passed on, not before a moment.
    record Waiting(Instant notBefore) implements Passage {}

    /// Being passed on since a moment; whether it arrived has to be asked.
    record OnItsWay(Instant since) implements Passage {}

    /// Taken, without a number yet.
    record Accepted(String token) implements Passage {}

    /// In the town's system, under its number there.
    record There(String id) implements Passage {}

    /// The system will never take it; people have to.
    record Refused(String reason) implements Passage {}

    default Optional<String> externalId() {
        return this instanceof There(String id) ? Optional.of(id) : Optional.empty();
    }
}
