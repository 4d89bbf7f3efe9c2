package be.wijzer.channels.meta;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what a webhook tells and nothing is done with.
public record PassedOver(String channel, MeterRegistry meters) {
    /// @param what one of few words, never a sender's own
    public void count(String what) {
        meters.counter("wijzer.webhook.passed", "channel", channel, "what", what)
                .increment();
    }
}
