package be.wijzer.channels.twilio;

import be.wijzer.channels.api.OwnTrace;
import be.wijzer.core.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The door for what Twilio posts: small forms that one of our accounts has signed.
public final class TwilioWebhook {
    private static final Logger log = LoggerFactory.getLogger(TwilioWebhook.class);
    private static final int LARGEST = 64 * 1024;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final TwilioAccounts accounts;
    private final MeterRegistry meters;

    public TwilioWebhook(TwilioAccounts accounts, MeterRegistry meters) {
        this.accounts = accounts;
        this.meters = meters;
    }

    /// What is done with a form that came in.
    public interface Use {
        /// @param accounts those with the form's account that its signature fits; never empty
        Mono<ServerResponse> of(TwilioForm form, List<TwilioAccount> accounts);
    }

    /// Lets a form in: 400 for what is none, 413 for a large one, 403 for one that none of our accounts signed, 503
    /// where nothing could be saved. `use` is called on the thread the body was read on.
    public Mono<ServerResponse> take(ServerRequest request, Use use) {
        boolean form = request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED::isCompatibleWith)
                .isPresent();
        if (!form) {
            return refused(HttpStatus.BAD_REQUEST, "no-form");
        }
        if (request.headers().contentLength().orElse(0) > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), LARGEST)
                .map(TwilioWebhook::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> admit(request, body, use))
                .onErrorResume(DataBufferLimitException.class, _ -> refused(HttpStatus.CONTENT_TOO_LARGE, "too-large"))
                .onErrorResume(TwilioWebhook::unavailable, _ -> later());
    }

    private Mono<ServerResponse> admit(ServerRequest request, byte[] body, Use use) {
        TwilioForm form;
        try {
            form = TwilioForm.parse(body);
        } catch (IllegalArgumentException _) {
            return refused(HttpStatus.BAD_REQUEST, "no-form");
        }
        TwilioSignature signature =
                new TwilioSignature(Optional.ofNullable(request.headers().firstHeader("X-Twilio-Signature")));
        List<TwilioAccount> signers = accounts.withSid(form.first("AccountSid").orElse("")).stream()
                .filter(account -> signature.isOf(account.authTokens(), address(account, request.uri()), form))
                .toList();
        return signers.isEmpty()
                ? refused(HttpStatus.FORBIDDEN, "signature")
                : OwnTrace.around(() -> use.of(form, signers));
    }

    /// Counts something that was acknowledged and left aside.
    public void ignored(String why) {
        meters.counter("wijzer.twilio.ignored", "why", why).increment();
    }

    private static URI address(TwilioAccount account, URI called) {
        String query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
        return URI.create(account.publicUrl() + called.getRawPath() + query);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static boolean unavailable(Throwable failure) {
        return failure instanceof StoreUnavailable
                || failure instanceof CompletionException && failure.getCause() instanceof StoreUnavailable;
    }

    private Mono<ServerResponse> later() {
        meters.counter("wijzer.twilio.refused", "why", "store").increment();
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private Mono<ServerResponse> refused(HttpStatus status, String why) {
        log.info("a request was refused: {}", why);
        meters.counter("wijzer.twilio.refused", "why", why).increment();
        return ServerResponse.status(status).build();
    }
}
