package be.wijzer.core.unfinished;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import java.time.Duration;
import java.time.Instant;

/// A form that waits to be gone on with.
///
/// @param form its name
/// @param title what it is for, in the resident's language
/// @param frame how far it is
/// @param conversation in which it was left
/// @param until when it is kept
public record Unfinished(
        String form, String title, Frame frame, ConversationId conversation, Instant since, Instant until) {
    private static final Duration LONG_BEFORE = Duration.ofDays(2);
    private static final int QUARTER = 4;

    /// When a resident who hasn't gone on is reminded: two days before it expires, or after three quarters of a shorter
    /// time.
    public Instant reminder() {
        Duration quarter = Duration.between(since, until).dividedBy(QUARTER);
        return until.minus(quarter.compareTo(LONG_BEFORE) < 0 ? quarter : LONG_BEFORE);
    }
}
