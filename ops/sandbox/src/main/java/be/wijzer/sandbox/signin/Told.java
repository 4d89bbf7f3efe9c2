package be.wijzer.sandbox.signin;

import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// What an identity token says about whoever signed in, for the clients of one issuer.
public interface Told {
    boolean isFor(RegisteredClient client);

    Map<String, Object> claims(Authentication principal, Set<String> scopes);
}
