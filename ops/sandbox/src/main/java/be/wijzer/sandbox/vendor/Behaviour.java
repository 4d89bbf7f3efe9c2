package be.wijzer.sandbox.vendor;

import org.jspecify.annotations.Nullable;

/// How a stand-in was told to behave.
public record Behaviour(@Nullable Plan plan, Statuses statuses, Copies messages) {
    static final Behaviour USUAL = new Behaviour(null, Statuses.NORMAL, Copies.NORMAL);

    /// What happens to the next requests: `next` of them, or all until told otherwise. Answering late or not at all
    /// happens after the request was taken; a status or an error means that it was not.
    record Plan(
            @Nullable Integer next,
            @Nullable Integer status,
            @Nullable Integer error,
            @Nullable Long delayMillis,
            boolean dropAnswer) {
        boolean refuses() {
            return status != null || error != null;
        }
    }

    /// What is reported about a message the assistant sent.
    public enum Statuses {
        NORMAL,
        NONE,
        LATE,
        DUPLICATED,
        SHUFFLED,
        FAILED
    }

    /// How often a resident's message arrives.
    public enum Copies {
        NORMAL,
        DUPLICATED
    }
}
