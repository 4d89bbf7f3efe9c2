package be.wijzer.channels.phone;

import java.util.Optional;

/// Where the steps of calls are kept, until the call is long over. Every method throws `StoreUnavailable` where
/// nothing could be read or saved.
public interface Calls {
    Optional<Prompt> find(String call, int step);

    /// Keeps a step, durably, and returns it; or the one that was kept before.
    Prompt keep(Prompt prompt);

    /// Claims a side effect by its key. Only the first claim of a key is told `MINE`; after a claim without an end the
    /// effect may have happened.
    Claim claim(String effect);

    /// Notes how a claimed side effect ended.
    void ended(String effect, boolean done);

    /// What a claim says of a side effect.
    enum Claim {
        MINE,
        /// Claimed a moment ago: under way.
        UNDER_WAY,
        /// Claimed, and no end was noted in time.
        UNKNOWN,
        DONE,
        FAILED
    }
}
