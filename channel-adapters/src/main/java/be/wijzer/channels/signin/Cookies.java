package be.wijzer.channels.signin;

import be.wijzer.channels.api.SealedCookies;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/// What a browser keeps of signing in, sealed: nothing of it can be read or made elsewhere.
final class Cookies {
    private static final String ATTEMPT = "wijzer-sign-in";
    private static final String TIED = "wijzer-conversation";
    private static final String SIGNED_IN = "wijzer-signed-in";
    private static final Duration UNDER_WAY = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofHours(12);

    private final SealedCookies sealed;
    private final SealedCookies everywhere;

    /// @param secure whether the pages are only reached over TLS
    Cookies(Secrets secrets, boolean secure, Clock clock) {
        sealed = new SealedCookies(secrets, secure, "/signin", clock);
        everywhere = new SealedCookies(secrets, secure, "/", clock);
    }

    void begin(ServerWebExchange exchange, Attempt attempt) {
        sealed.put(exchange, ATTEMPT, attempt.written(), UNDER_WAY);
    }

    /// The attempt of this browser, which then has none any more.
    Optional<Attempt> end(ServerWebExchange exchange) {
        Optional<Attempt> attempt = sealed.take(exchange, ATTEMPT).flatMap(Attempt::read);
        sealed.remove(exchange, ATTEMPT);
        return attempt;
    }

    /// This browser has shown to see the conversation.
    void tie(ServerWebExchange exchange, ConversationId conversation) {
        sealed.put(exchange, TIED, conversation.value(), KNOWN);
    }

    boolean isTied(ServerWebExchange exchange, ConversationId conversation) {
        return sealed.take(exchange, TIED).filter(conversation.value()::equals).isPresent();
    }

    void signedIn(ServerWebExchange exchange, String municipality, ConversationId conversation) {
        everywhere.put(exchange, SIGNED_IN, municipality + " " + conversation.value(), KNOWN);
    }

    /// The town and the conversation this browser signed in to.
    Optional<String[]> signedIn(ServerWebExchange exchange) {
        return signedIn(everywhere.take(exchange, SIGNED_IN));
    }

    /// The same, of a browser that asks for something else than these pages.
    Optional<String[]> signedIn(Map<String, String> all) {
        return signedIn(Optional.ofNullable(all.get(SIGNED_IN)).flatMap(kept -> everywhere.opened(kept, SIGNED_IN)));
    }

    private static Optional<String[]> signedIn(Optional<String> kept) {
        return kept.map(text -> text.split(" ", 2)).filter(parts -> parts.length == 2);
    }

    void signedOut(ServerWebExchange exchange) {
        everywhere.remove(exchange, SIGNED_IN);
        sealed.remove(exchange, TIED);
    }
}
