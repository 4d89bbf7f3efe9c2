package be.wijzer.channels.website;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Lets the pages of a town's own sites use its interface from the browser, and no other pages.
final class Origins implements WebFilter, Ordered {
    private static final String API = "/api/v1/";
    private static final String ANY = "*";

    private final Map<String, WebsiteSettings.Town> towns;

    Origins(Map<String, WebsiteSettings.Town> towns) {
        this.towns = Map.copyOf(towns);
    }

    /// Before anything that asks who somebody is: a preflight bears no token.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        if (!path.startsWith(API)) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        Optional<String> allowed = Optional.ofNullable(request.getHeaders().getOrigin())
                .filter(origin -> allows(path.substring(API.length()).split("/", 2)[0], origin));
        allowed.ifPresent(origin -> {
            headers.setAccessControlAllowOrigin(origin);
            headers.setAccessControlExposeHeaders(List.of(HttpHeaders.RETRY_AFTER));
        });
        if (!CorsUtils.isPreFlightRequest(request)) {
            return chain.filter(exchange);
        }
        if (allowed.isPresent()) {
            headers.setAccessControlAllowMethods(List.of(HttpMethod.GET, HttpMethod.POST));
            headers.setAccessControlAllowHeaders(
                    List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Last-Event-ID"));
            headers.setAccessControlMaxAge(3600);
        }
        response.setStatusCode(allowed.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN);
        return response.setComplete();
    }

    private boolean allows(String municipality, String origin) {
        return Optional.ofNullable(towns.get(municipality))
                .map(town -> town.website().allowedOrigins())
                .filter(origins -> origins.contains(ANY) || origins.contains(origin))
                .isPresent();
    }
}
