package be.wijzer.channels.api;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Makes what a request starts part of the request's own trace.
public final class OwnTrace {
    private OwnTrace() {}

    /// Begins the work with the request's trace on the calling thread, which the work may carry on to others.
    public static <T> Mono<T> around(Supplier<Mono<T>> work) {
        return Mono.deferContextual(context -> {
            Observation request = context.getOrDefault(ObservationThreadLocalAccessor.KEY, Observation.NOOP);
            if (request == null || request.isNoop()) {
                return work.get();
            }
            try (Observation.Scope _ = request.openScope()) {
                return work.get();
            }
        });
    }
}
