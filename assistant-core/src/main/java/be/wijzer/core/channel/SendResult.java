package be.wijzer.core.channel;

import java.time.Duration;

/// What became of handing a message to a provider.
public sealed interface SendResult {
    /// Taken.
    ///
    /// @param messageId the provider's id, under which its delivery states arrive
    record Accepted(String messageId) implements SendResult {}

    /// Clearly not taken, and worth another try later.
    ///
    /// @param code the provider's own, for figures
    record TryLater(String code, Duration after) implements SendResult {}

    /// Clearly not taken, and no later try would be.
    ///
    /// @param reason `window` (the service window is closed), `unreachable`, `refused`, `account`
    record GaveUp(String code, String reason) implements SendResult {}

    /// Nobody knows: the connection broke, or no answer came.
    record Unknown(String code) implements SendResult {}
}
