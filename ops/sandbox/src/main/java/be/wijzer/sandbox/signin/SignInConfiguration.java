package be.wijzer.sandbox.signin;

import be.wijzer.sandbox.town.SandboxSettings;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/// One authorization server; an issuer is a path, so that `/oidc/staff` leaves room for others beside it.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    static final String STAFF = "/oidc/staff";
    static final String LOGIN = STAFF + "/login";
    private static final String DESK_CALLBACK = "/login/oauth2/code/desk";

    @Bean
    @Order(1)
    SecurityFilterChain staffSignIn(HttpSecurity http) {
        return http.securityMatcher(STAFF + "/**", "/.well-known/*" + STAFF)
                .oauth2AuthorizationServer(server -> server.authorizationEndpoint(endpoint ->
                                endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
                                        code.setAuthenticationValidator(LocalRedirects.ofSignIn()
                                                .andThen(
                                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                                .DEFAULT_SCOPE_VALIDATOR));
                                    }
                                })))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                        endpoint -> endpoint.providerConfigurationCustomizer(
                                                provider -> provider.scope(OidcScopes.PROFILE)))
                                .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context -> new OidcUserInfo(
                                        claims(context.getAuthorization().getPrincipalName()))))
                                .logoutEndpoint(endpoint ->
                                        endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof OidcLogoutAuthenticationProvider logout) {
                                                logout.setAuthenticationValidator(LocalRedirects.ofSignOut());
                                            }
                                        })))))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(LOGIN).permitAll().anyRequest().authenticated())
                .formLogin(login -> login.loginPage(LOGIN))
                .userDetailsService(staff())
                .build();
    }

    /// Everything but signing in is open: it stands in for the outside world.
    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static UserDetailsService staff() {
        return username -> StaffAccount.named(username)
                .map(account -> User.withUsername(account.username())
                        .password("{noop}" + account.username())
                        .authorities(account.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    UserDetailsService userDetailsService() {
        return staff();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    RegisteredClientRepository clients(List<RegisteredClient> clients) {
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new SharedAuthorizations();
    }

    @Bean
    RegisteredClient desk(SandboxSettings settings) {
        return RegisteredClient.withId("desk")
                .clientId("wijzer-desk")
                .clientName("Wijzer")
                .clientSecret("{noop}sandbox-desk-secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.origin() + DESK_CALLBACK)
                .postLogoutRedirectUri(settings.origin() + "/desk/signed-out")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey() {
        return new SigningKey();
    }

    @Bean
    Told staffClaims() {
        return new Told() {
            @Override
            public boolean isFor(RegisteredClient client) {
                return client.getId().equals("desk");
            }

            @Override
            public Map<String, Object> claims(Authentication principal, Set<String> scopes) {
                return SignInConfiguration.claims(principal.getName());
            }
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> identityToken(List<Told> told) {
        return context -> {
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                Authentication principal = Objects.requireNonNull(context.getPrincipal());
                told.stream()
                        .filter(claims -> claims.isFor(Objects.requireNonNull(context.getRegisteredClient())))
                        .forEach(claims -> claims.claims(principal, context.getAuthorizedScopes())
                                .forEach((name, value) -> context.getClaims().claim(name, value)));
            }
        };
    }

    private static Map<String, Object> claims(String username) {
        StaffAccount account = StaffAccount.named(username).orElseThrow();
        return Map.of(
                "sub", account.username(),
                "name", account.name(),
                "preferred_username", account.username(),
                "roles", account.roles());
    }
}
