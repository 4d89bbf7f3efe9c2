package be.wijzer.sandbox.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/// Registered addresses hold for any port of this machine, so that a second node signs in too.
public final class LocalRedirects {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private LocalRedirects() {}

    public static Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> ofSignIn() {
        return context -> {
            OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
            if (!isAllowed(
                    request.getRedirectUri(), context.getRegisteredClient().getRedirectUris())) {
                throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not registered", null),
                        null);
            }
        };
    }

    static Consumer<OidcLogoutAuthenticationContext> ofSignOut() {
        return context -> {
            OidcLogoutAuthenticationToken request = context.getAuthentication();
            String wanted = request.getPostLogoutRedirectUri();
            if (wanted != null
                    && !isAllowed(wanted, context.getRegisteredClient().getPostLogoutRedirectUris())) {
                throw new OAuth2AuthenticationException(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_REQUEST, "post_logout_redirect_uri is not registered", null));
            }
        };
    }

    public static boolean isAllowed(@Nullable String wanted, Collection<String> registered) {
        if (wanted == null || registered.contains(wanted)) {
            return wanted != null;
        }
        try {
            URI address = new URI(wanted);
            return "http".equals(address.getScheme())
                    && address.getFragment() == null
                    && address.getRawUserInfo() == null
                    && THIS_MACHINE.contains(String.valueOf(address.getHost()))
                    && registered.stream()
                            .map(URI::create)
                            .anyMatch(uri -> uri.getPath().equals(address.getPath()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
