package be.wijzer.channels.api;

import be.wijzer.core.identity.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/// What a browser keeps for some pages, sealed: nothing of it can be read or made elsewhere, nor used past its age.
/// Other sites can't have it sent along with a form of theirs.
///
/// @param secure whether the pages are only reached over TLS
/// @param path of the pages
public record SealedCookies(Secrets secrets, boolean secure, String path, Clock clock) {
    public void put(ServerWebExchange exchange, String name, String value, Duration age) {
        String dated = clock.instant().plus(age).getEpochSecond() + " " + value;
        exchange.getResponse()
                .addCookie(cookie(name, secrets.seal(dated, name)).maxAge(age).build());
    }

    public Optional<String> take(ServerWebExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(HttpCookie::getValue)
                .flatMap(kept -> opened(kept, name));
    }

    /// What a browser kept under that name.
    public Optional<String> opened(String kept, String name) {
        return secrets.open(kept, name)
                .map(dated -> dated.split(" ", 2))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> parts[1]);
    }

    public void remove(ServerWebExchange exchange, String name) {
        exchange.getResponse().addCookie(cookie(name, "").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(path);
    }
}
