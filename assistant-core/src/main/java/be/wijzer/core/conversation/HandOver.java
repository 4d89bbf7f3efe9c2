package be.wijzer.core.conversation;

import java.time.Instant;

/// Whether a person of the town is in the conversation.
public sealed interface HandOver {
    /// The assistant alone.
    record None() implements HandOver {}

    /// Someone was asked for; the assistant goes on meanwhile.
    record Asked(Instant at, String reason) implements HandOver {}

    /// A person has taken over: the assistant is silent and can't send.
    ///
    /// @param account the agent's sign-in name
    /// @param agent the name residents see
    record Claimed(Instant at, String account, String agent) implements HandOver {
        /// The account of whoever answers elsewhere than at the desk, such as in a page's own inbox. Any agent may
        /// take over
        /// from it.
        public static final String ELSEWHERE = "elsewhere";

        public boolean isElsewhere() {
            return account.equals(ELSEWHERE);
        }
    }

    /// A person has been in it, or was asked for, and isn't any more.
    record Ended(Instant at) implements HandOver {}
}
