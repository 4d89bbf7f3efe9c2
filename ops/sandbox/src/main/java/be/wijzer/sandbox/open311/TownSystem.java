package be.wijzer.sandbox.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reports of the town's system, in memory, and how it behaves.
final class TownSystem {
    private final Map<String, ServiceRequest> requests = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Clock clock;
    private volatile Behaviour behaviour = Behaviour.WELL;
    private int last = 1000;

    TownSystem(Clock clock) {
        this.clock = clock;
    }

    /// What the system does with what it is asked.
    enum Behaviour {
        WELL,
        /// Takes ten seconds.
        SLOW,
        /// Answers 500.
        BROKEN,
        /// Answers with a page.
        NONSENSE,
        /// Takes the report, and breaks before it says so.
        FORGETFUL
    }

    Behaviour behaviour() {
        return behaviour;
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    synchronized ServiceRequest take(
            String code, String description, String address, @Nullable String latitude, @Nullable String longitude) {
        Instant now = clock.instant();
        last++;
        ServiceRequest request = new ServiceRequest(
                Integer.toString(last),
                code,
                description,
                address,
                latitude,
                longitude,
                "open",
                "RECEIVED",
                "",
                now,
                now);
        requests.put(request.id(), request);
        return request;
    }

    Optional<ServiceRequest> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    /// Newest first.
    List<ServiceRequest> all() {
        synchronized (requests) {
            return new ArrayList<>(requests.values()).reversed();
        }
    }

    void move(String id, String detailed, String notes) {
        requests.computeIfPresent(id, (_, request) -> request.moved(detailed, notes, clock.instant()));
    }
}
