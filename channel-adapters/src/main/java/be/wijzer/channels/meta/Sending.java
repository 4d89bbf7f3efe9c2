package be.wijzer.channels.meta;

import be.wijzer.core.channel.SendResult;
import java.util.Optional;
import java.util.function.Function;

/// What an answer of the Graph API means for a message that was handed over.
public final class Sending {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final Backoff backoff = new Backoff();

    /// What a refusal means.
    public sealed interface Verdict {
        /// Not now.
        record Later() implements Verdict {}

        /// Never, for a reason as in `SendResult.GaveUp`.
        record Never(String reason) implements Verdict {}
    }

    /// @param key our id of the message
    /// @param id where its answer has the provider's id of it
    /// @param refused what its refusals mean
    public SendResult result(
            String key,
            GraphAnswer answer,
            Function<Node, Optional<String>> id,
            Function<GraphAnswer.Refused, Verdict> refused) {
        return switch (answer) {
            case GraphAnswer.Done(Node body) ->
                id.apply(body)
                        .<SendResult>map(SendResult.Accepted::new)
                        .orElseGet(() -> new SendResult.Unknown("no-id"));
            case GraphAnswer.Refused refusal -> result(key, refusal.error().name(), refused.apply(refusal));
            case GraphAnswer.Unreadable(int status) -> unreadable(key, status);
            case GraphAnswer.NotReached(String why) -> later(key, why);
            case GraphAnswer.Unanswered(String why) -> new SendResult.Unknown(why);
        };
    }

    private SendResult result(String key, String code, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Later() -> later(key, code);
            case Verdict.Never(String reason) -> new SendResult.GaveUp(code, reason);
        };
    }

    private SendResult unreadable(String key, int status) {
        String code = "http-" + status;
        if (status == TOO_MANY) {
            return later(key, code);
        }
        return status / 100 == 5 || status / 100 == 2 || status == REQUEST_TIMEOUT
                ? new SendResult.Unknown(code)
                : new SendResult.GaveUp(code, status == 401 || status == 403 ? "account" : "refused");
    }

    private SendResult later(String key, String code) {
        return new SendResult.TryLater(code, backoff.after(key));
    }
}
