package be.wijzer.channels.signin;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import be.wijzer.core.attachments.FileAccess;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.identity.SignInRules;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
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

/// Wires the pages residents sign in on.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; " + "frame-ancestors 'none'; base-uri 'none'";

    @Bean
    Site signInSite(Environment environment, Secrets secrets, SignInRules rules, Clock clock) {
        URI pages = rules.pages();
        Map<MunicipalityId, OpenIdProvider> providers = new HashMap<>();
        SignInSettings.providers(environment)
                .forEach((town, settings) -> providers.put(
                        town, new OpenIdProvider(settings, URI.create(pages + "/signin/callback"), clock)));
        return new Site(
                providers,
                new Cookies(secrets, "https".equals(pages.getScheme()), clock),
                URI.create(pages + "/signin/signed-out"));
    }

    @Bean
    FileAccess ownFiles(Site site, SignIn signIn) {
        return new OwnFiles(site.cookies(), signIn);
    }

    @Bean
    @Order(0)
    SecurityWebFilterChain signInPages(ServerHttpSecurity http, SignInRules rules) {
        CookieServerCsrfTokenRepository forms = new CookieServerCsrfTokenRepository();
        forms.setCookieName("wijzer-form");
        forms.setCookieCustomizer(cookie -> cookie.path("/signin")
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(rules.pages().getScheme())));
        return http.securityMatcher(pathMatchers("/signin/**"))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(RequestCacheSpec::disable)
                .logout(LogoutSpec::disable)
                .csrf(csrf ->
                        csrf.csrfTokenRepository(forms).accessDeniedHandler((exchange, _) -> shownAgain(exchange)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /// A form that isn't ours, or has been open for too long: the page once more.
    private static Mono<Void> shownAgain(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(path.endsWith("/sign-out") ? "/signin/done" : path));
        return response.setComplete();
    }
}
