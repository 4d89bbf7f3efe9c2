package be.wijzer;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with Keycloak, where `wijzer.keycloak` names its distribution.
@Tag("keycloak")
@EnabledIfSystemProperty(named = "wijzer.keycloak", matches = ".+")
class KeycloakTests extends SignInContract {
    private static Keycloak provider;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry properties) throws Exception {
        URI assistant = freeAddress();
        provider = new Keycloak(Path.of(System.getProperty("wijzer.keycloak")), freeAddress(), assistant);
        register(properties, assistant, provider);
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    @Override
    Provider provider() {
        return provider;
    }
}
