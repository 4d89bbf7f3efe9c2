package be.wijzer.channels.formpage;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import be.wijzer.channels.api.SealedCookies;
import be.wijzer.core.identity.Secrets;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Wires the pages of forms.
@Configuration(proxyBeanMethods = false)
class FormPageConfiguration {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SealedCookies formPageCookies(
            Secrets secrets, @Value("${wijzer.public-url:http://localhost:8080}") URI address, Clock clock) {
        return new SealedCookies(secrets, "https".equals(address.getScheme()), "/form", clock);
    }

    /// Opening asks for a token of ours; a sheet is only taken from the browser with its cookie, which other sites
    /// can't have sent along.
    @Bean
    @Order(1)
    SecurityWebFilterChain formPageSecurity(
            ServerHttpSecurity http, @Value("${wijzer.public-url:http://localhost:8080}") URI address) {
        CookieServerCsrfTokenRepository forms = new CookieServerCsrfTokenRepository();
        forms.setCookieName("wijzer-door");
        forms.setCookieCustomizer(cookie ->
                cookie.path("/form").httpOnly(true).sameSite("Strict").secure("https".equals(address.getScheme())));
        return http.securityMatcher(pathMatchers("/form/**"))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(RequestCacheSpec::disable)
                .logout(LogoutSpec::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms)
                        .requireCsrfProtectionMatcher(pathMatchers(HttpMethod.POST, "/form/*/open"))
                        .accessDeniedHandler((exchange, _) -> shownAgain(exchange)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /// A form that isn't ours, or has been open for too long: the door once more.
    private static Mono<Void> shownAgain(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders()
                .setLocation(URI.create(exchange.getRequest().getPath().value().replaceFirst("/open$", "")));
        return response.setComplete();
    }
}
