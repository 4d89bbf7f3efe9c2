package be.wijzer.channels.desk;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Who may see the desk: staff who signed in and hold a role. No chain is for anything else: webhooks, the website's
/// interface and the widget check signatures and tokens of their own.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(DeskSettings.class)
class DeskSecurity {
    private static final String SIGN_IN = "/oauth2/authorization/" + StaffRegistration.ID;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    ReactiveClientRegistrationRepository staffRegistration(DeskSettings settings) {
        return new StaffRegistration(settings);
    }

    @Bean
    SecurityWebFilterChain desk(
            ServerHttpSecurity http, ReactiveClientRegistrationRepository registrations, DeskSettings settings) {
        return http.securityMatcher(pathMatchers("/desk", "/desk/**", "/login/**", "/oauth2/**"))
                .authorizeExchange(
                        paths -> paths.pathMatchers("/desk/signed-out", "/desk/static/**", "/login/**", "/oauth2/**")
                                .permitAll()
                                .pathMatchers("/desk/report", "/desk/report/**")
                                .hasAnyRole("COMMUNICATION", "ADMIN")
                                .anyExchange()
                                .hasAnyRole("AGENT", "COMMUNICATION", "ADMIN"))
                .oauth2Login(login -> login.authorizationRequestResolver(withProof(registrations))
                        .loginPage(SIGN_IN)
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/desk/signed-out?failed=true")))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new RedirectServerAuthenticationEntryPoint(SIGN_IN))
                                .accessDeniedHandler(DeskSecurity::onAPage))
                .csrf(csrf -> csrf.accessDeniedHandler(DeskSecurity::onAPage))
                .logout(logout -> logout.logoutUrl("/desk/sign-out").logoutSuccessHandler(signedOut(registrations)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY.formatted(
                                settings.issuer().map(DeskSecurity::origin).orElse(""))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /// As every other error is told, instead of in a word of the framework's.
    private static Mono<Void> onAPage(ServerWebExchange exchange, AccessDeniedException denied) {
        return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "not allowed", denied));
    }

    @Bean
    GrantedAuthoritiesMapper staffRoles(DeskSettings settings) {
        return authorities -> authorities.stream()
                .flatMap(authority -> authority instanceof OidcUserAuthority user
                        ? roles(user.getIdToken().getClaim(settings.rolesClaim()))
                        : Stream.of(authority))
                .toList();
    }

    private static Stream<GrantedAuthority> roles(@Nullable Object claim) {
        Collection<?> roles = claim instanceof Collection<?> several ? several : List.of();
        return roles.stream()
                .map(role ->
                        new SimpleGrantedAuthority("ROLE_" + role.toString().toUpperCase(java.util.Locale.ROOT)));
    }

    private static ServerOAuth2AuthorizationRequestResolver withProof(
            ReactiveClientRegistrationRepository registrations) {
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /// Out of the provider too, where it knows how: desks are shared, and whoever comes next would be signed in
    /// unasked.
    private static ServerLogoutSuccessHandler signedOut(ReactiveClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/desk/signed-out");
        handler.setLogoutSuccessUrl(URI.create("/desk/signed-out"));
        return handler;
    }

    private static String origin(String issuer) {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
