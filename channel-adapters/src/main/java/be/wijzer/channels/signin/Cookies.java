package be.wijzer.channels.signin;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/// What a browser keeps of signing in, sealed: nothing of it can be read or made elsewhere.
final class Cookies {
    private static final String ATTEMPT = "wijzer-sign-in";
    private static final String TIED = "wijzer-conversation";
    private static final String SIGNED_IN = "wijzer-signed-in";
    private static final Duration UNDER_WAY = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofHours(12);

    private final Secrets secrets;
    private final boolean secure;
    private final Clock clock;

    /// @param secure whether the pages are only reached over TLS
    Cookies(Secrets secrets, boolean secure, Clock clock) {
        this.secrets = secrets;
        this.secure = secure;
        this.clock = clock;
    }

    void begin(ServerWebExchange exchange, Attempt attempt) {
        put(exchange, ATTEMPT, attempt.written(), UNDER_WAY);
    }

    /// The attempt of this browser, which then has none any more.
    Optional<Attempt> end(ServerWebExchange exchange) {
        Optional<Attempt> attempt = take(exchange, ATTEMPT).flatMap(Attempt::read);
        remove(exchange, ATTEMPT);
        return attempt;
    }

    /// This browser has shown to see the conversation.
    void tie(ServerWebExchange exchange, ConversationId conversation) {
        put(exchange, TIED, conversation.value(), KNOWN);
    }

    boolean isTied(ServerWebExchange exchange, ConversationId conversation) {
        return take(exchange, TIED).filter(conversation.value()::equals).isPresent();
    }

    void signedIn(ServerWebExchange exchange, String municipality, ConversationId conversation) {
        put(exchange, SIGNED_IN, municipality + " " + conversation.value(), KNOWN);
    }

    /// The town and the conversation this browser signed in to.
    Optional<String[]> signedIn(ServerWebExchange exchange) {
        return signedIn(take(exchange, SIGNED_IN));
    }

    /// The same, of a browser that asks for something else than these pages.
    Optional<String[]> signedIn(Map<String, String> all) {
        return signedIn(Optional.ofNullable(all.get(SIGNED_IN)).flatMap(kept -> opened(kept, SIGNED_IN)));
    }

    private static Optional<String[]> signedIn(Optional<String> kept) {
        return kept.map(text -> text.split(" ", 2)).filter(parts -> parts.length == 2);
    }

    void signedOut(ServerWebExchange exchange) {
        remove(exchange, SIGNED_IN);
        remove(exchange, TIED);
    }

    private void put(ServerWebExchange exchange, String name, String value, Duration age) {
        String dated = clock.instant().plus(age).getEpochSecond() + " " + value;
        exchange.getResponse()
                .addCookie(cookie(name, secrets.seal(dated, name)).maxAge(age).build());
    }

    private Optional<String> take(ServerWebExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(HttpCookie::getValue)
                .flatMap(kept -> opened(kept, name));
    }

    private Optional<String> opened(String kept, String name) {
        return secrets.open(kept, name)
                .map(dated -> dated.split(" ", 2))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> parts[1]);
    }

    private void remove(ServerWebExchange exchange, String name) {
        exchange.getResponse().addCookie(cookie(name, "").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(name.equals(SIGNED_IN) ? "/" : "/signin");
    }
}
