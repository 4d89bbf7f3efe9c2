package be.wijzer.channels.twilio.http;

import be.wijzer.channels.twilio.Lookup;
import be.wijzer.core.channel.SendResult;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/// What a request came to. Only a clear refusal means that nothing was taken; after an error of the server or a broken
/// connection nobody knows.
final class Answers {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;

    private Answers() {}

    /// @param request gives the id of what was made
    static SendResult sent(Supplier<String> request) {
        try {
            return new SendResult.Accepted(request.get());
        } catch (ApiException failure) {
            return failure.getStatusCode() == null ? broken(failure) : refused(failure, failure.getStatusCode());
        } catch (TwilioException failure) {
            return broken(failure);
        }
    }

    static Lookup looked(Supplier<Lookup> request) {
        try {
            return request.get();
        } catch (ApiException failure) {
            return new Lookup.NoAnswer(code(failure));
        } catch (TwilioException failure) {
            return new Lookup.NoAnswer("broken");
        }
    }

    private static SendResult refused(ApiException failure, int status) {
        String code = code(failure);
        if (status == TOO_MANY) {
            return new SendResult.TryLater(code, PAUSE);
        }
        if (status >= 500 || status < 400) {
            return new SendResult.Unknown(code);
        }
        return new SendResult.GaveUp(
                code,
                switch (status) {
                    case 401, 403 -> "account";
                    case 404 -> "unreachable";
                    default -> "refused";
                });
    }

    private static SendResult broken(TwilioException failure) {
        return neverConnected(failure)
                ? new SendResult.TryLater("unreachable", PAUSE)
                : new SendResult.Unknown("broken");
    }

    private static boolean neverConnected(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof ConnectException
                        || failure instanceof ConnectTimeoutException
                        || failure instanceof UnknownHostException
                        || failure instanceof NoRouteToHostException
                        || neverConnected(failure.getCause()));
    }

    private static String code(ApiException failure) {
        Integer code = failure.getCode() == null ? failure.getStatusCode() : failure.getCode();
        return code == null ? "broken" : code.toString();
    }
}
