package be.wijzer.sandbox.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Sign-ins under way, of several people at once: Spring's own store walks through its map while others write.
final class SharedAuthorizations implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService alone = new InMemoryOAuth2AuthorizationService();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        alone.save(authorization);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        alone.remove(authorization);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return alone.findById(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return alone.findByToken(token, tokenType);
    }
}
