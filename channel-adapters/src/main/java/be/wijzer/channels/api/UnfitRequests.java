package be.wijzer.channels.api;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Requests that nothing looks at: their addresses or headers hold what has no place there. 400, under `/api` with a
/// problem that says so. A method is no reason: each address tells itself which it knows.
final class UnfitRequests implements ServerExchangeRejectedHandler {
    private final ProblemHandler problems;

    UnfitRequests(ProblemHandler problems) {
        this.problems = problems;
    }

    static ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        Refused refused = Refused.because(
                HttpStatus.BAD_REQUEST, "The address or a header holds characters that have no place there.");
        return problems.handle(exchange, refused).onErrorResume(Refused.class, _ -> {
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
            return exchange.getResponse().setComplete();
        });
    }
}
