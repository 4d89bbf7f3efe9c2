package be.wijzer;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with a provider that holds the assistant to its word.
class SignInTests extends SignInContract {
    private static TestProvider provider;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry properties) throws Exception {
        URI assistant = freeAddress();
        provider = new TestProvider();
        register(properties, assistant, provider);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Override
    Provider provider() {
        return provider;
    }
}
