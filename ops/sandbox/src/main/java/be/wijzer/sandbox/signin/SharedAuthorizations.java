package be.wijzer.sandbox.signin;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Sign-ins under way, of several people at once: Spring's own store in memory walks through its map while others
/// write.
final class SharedAuthorizations implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService alone = new InMemoryOAuth2AuthorizationService();
    private final Lock lock = new ReentrantLock();

    @Override
    public void save(OAuth2Authorization authorization) {
        locked(() -> {
            alone.save(authorization);
            return null;
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        locked(() -> {
            alone.remove(authorization);
            return null;
        });
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return locked(() -> alone.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return locked(() -> alone.findByToken(token, tokenType));
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
