package be.wijzer.sandbox.residents;

import be.wijzer.sandbox.signin.LocalRedirects;
import be.wijzer.sandbox.signin.Told;
import be.wijzer.sandbox.town.SandboxSettings;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// A second issuer, beside that of the staff, for residents.
@Configuration(proxyBeanMethods = false)
class ResidentsConfiguration {
    static final String RESIDENTS = "/oidc/residents";
    static final String LOGIN = RESIDENTS + "/login";
    static final String LOGOUT = RESIDENTS + "/logout";
    static final String SIGNED_OUT = "/signin/signed-out";
    /// Apart from the staff's: whoever is an agent in this browser is no resident yet.
    static final String SESSION = "RESIDENT";

    private static final String CLIENT = "wijzer-voorbeeldstad";

    @Bean
    @Order(0)
    SecurityFilterChain residentSignIn(HttpSecurity http, Told residentClaims) {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        sessions.setSpringSecurityContextKey(SESSION);
        return http.securityMatcher(RESIDENTS + "/**", "/.well-known/*" + RESIDENTS)
                .securityContext(context -> context.securityContextRepository(sessions))
                .oauth2AuthorizationServer(server -> server.authorizationEndpoint(endpoint ->
                                endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
                                        code.setAuthenticationValidator(LocalRedirects.ofSignIn()
                                                .andThen(
                                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                                .DEFAULT_SCOPE_VALIDATOR));
                                    }
                                })))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                                        endpoint.providerConfigurationCustomizer(provider -> provider.scope(
                                                        OidcScopes.PROFILE)
                                                .scope("rrn")
                                                .scope("vo")
                                                .claims(claims -> claims.put(
                                                        "end_session_endpoint", claims.get("issuer") + "/logout"))))
                                .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context -> {
                                    Authentication principal = Objects.requireNonNull(
                                            context.getAuthorization().getAttribute(Principal.class.getName()));
                                    return new OidcUserInfo(residentClaims.claims(
                                            principal,
                                            context.getAuthorization().getAuthorizedScopes()));
                                }))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, LOGOUT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage(LOGIN))
                .logout(logout -> logout.disable())
                .authenticationProvider(new ChosenAccount())
                .addFilterAfter(new StepUp(), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    Told residentClaims() {
        return new Told() {
            @Override
            public boolean isFor(RegisteredClient client) {
                return client.getId().equals(CLIENT);
            }

            @Override
            public Map<String, Object> claims(Authentication principal, Set<String> scopes) {
                return Account.named(principal.getName()).orElseThrow().claims(scopes, ChosenAccount.means(principal));
            }
        };
    }

    @Bean
    RegisteredClient voorbeeldstad(SandboxSettings settings) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientName("Voorbeeldstad")
                .clientSecret("{noop}sandbox-sign-in-secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.origin() + "/signin/callback")
                .postLogoutRedirectUri(settings.origin() + SIGNED_OUT)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope("rrn")
                .scope("vo")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }
}
