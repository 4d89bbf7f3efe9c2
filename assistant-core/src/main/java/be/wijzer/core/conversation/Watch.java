package be.wijzer.core.conversation;

import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Measures and traces what happens to messages: channel, municipality, intent and decision, never a resident's words.
public final class Watch {
    /// The facts of an event that a trace may tell: what was understood and decided, in words of our own.
    private static final Set<String> TOLD =
            Set.of("intent", "decision", "language", "aspect", "reason", "code", "form");

    private final MeterRegistry meters;
    private final Tracer tracer;
    private final AtomicLong oldest;
    private final AtomicLong waiting;

    public Watch(MeterRegistry meters, Tracer tracer) {
        this.meters = meters;
        this.tracer = tracer;
        oldest = meters.gauge("wijzer.outbox.age.seconds", new AtomicLong());
        waiting = meters.gauge("wijzer.outbox.conversations", new AtomicLong());
    }

    /// One message from the moment it came in.
    final class Arrival {
        private final String channel;
        private final Timer.Sample sample = Timer.start(meters);
        private final Span span;

        private Arrival(String municipality, String channel) {
            this.channel = channel;
            span = tracer.spanBuilder("turn")
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("wijzer.channel", channel)
                    .setAttribute("wijzer.municipality", municipality)
                    .startSpan();
        }

        Receipt follow(Supplier<Receipt> work) {
            try (Scope _ = span.makeCurrent()) {
                return work.get();
            } catch (StoreUnavailable unavailable) {
                finished("unavailable");
                throw unavailable;
            } catch (RuntimeException bug) {
                finished("failed");
                throw bug;
            } finally {
                span.end();
            }
        }

        Optional<String> trace() {
            SpanContext context = span.getSpanContext();
            return context.isValid()
                    ? Optional.of("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                            + context.getTraceFlags().asHex())
                    : Optional.empty();
        }

        void duplicate() {
            finished("duplicate");
        }

        void turned(Conversation conversation) {
            conversation
                    .events()
                    .forEach(event -> event.facts().entrySet().stream()
                            .filter(fact -> TOLD.contains(fact.getKey()))
                            .forEach(fact -> span.setAttribute(
                                    "wijzer." + event.name() + "." + fact.getKey(), fact.getValue())));
            finished("done");
        }

        private void finished(String outcome) {
            span.setAttribute("wijzer.outcome", outcome);
            sample.stop(Timer.builder("wijzer.turn")
                    .publishPercentileHistogram()
                    .tag("channel", channel)
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    Arrival arrived(String municipality, String channel) {
        return new Arrival(municipality, channel);
    }

    SendResult send(String channel, OutboxEntry entry, String municipality, Supplier<SendResult> sending) {
        Span span = tracer.spanBuilder("send")
                .setParent(entry.trace().map(Watch::parent).orElse(Context.root()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("wijzer.channel", channel)
                .setAttribute("wijzer.municipality", municipality)
                .startSpan();
        Timer.Sample sample = Timer.start(meters);
        try (Scope _ = span.makeCurrent()) {
            SendResult result = sending.get();
            String outcome = result.getClass().getSimpleName();
            String code = code(result);
            span.setAttribute("wijzer.send.outcome", outcome).setAttribute("wijzer.send.code", code);
            sample.stop(Timer.builder("wijzer.send")
                    .tag("channel", channel)
                    .tag("outcome", outcome)
                    .tag("code", code)
                    .register(meters));
            return result;
        } finally {
            span.end();
        }
    }

    void delivered(String channel, DeliveryState state, Optional<String> error) {
        meters.counter("wijzer.delivery", "channel", channel, "state", state.name(), "code", error.orElse("none"))
                .increment();
    }

    void settled() {
        meters.counter("wijzer.send.settled").increment();
    }

    void possiblyTwice() {
        meters.counter("wijzer.send.possibly.twice").increment();
    }

    void due(List<Due.Entry> entries, Instant now) {
        waiting.set(entries.size());
        oldest.set(entries.stream()
                .map(Due.Entry::at)
                .min(Instant::compareTo)
                .map(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                .orElse(0L));
    }

    private static String code(SendResult result) {
        return switch (result) {
            case SendResult.Accepted _ -> "none";
            case SendResult.TryLater(String code, Duration _) -> code;
            case SendResult.GaveUp(String code, String _) -> code;
            case SendResult.Unknown(String code) -> code;
        };
    }

    private static Context parent(String trace) {
        String[] parts = trace.split("-");
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault())));
    }
}
