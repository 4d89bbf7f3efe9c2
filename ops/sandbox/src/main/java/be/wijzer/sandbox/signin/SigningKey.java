package be.wijzer.sandbox.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key of this run, made when somebody first signs in.
final class SigningKey implements JWKSource<SecurityContext> {
    private @Nullable JWKSet keys;

    @Override
    public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        if (keys == null) {
            keys = made();
        }
        return selector.select(keys);
    }

    private static JWKSet made() {
        try {
            return new JWKSet(new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
