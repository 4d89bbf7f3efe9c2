package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void goesOnWhereItWasOnceTheProviderIsBack(TestProvider.Trouble trouble) throws Exception {
        asks("voorbeeldstad", "ik wil een bewijs van woonst");
        provider.has(trouble);
        HttpResponse<String> wrong = open(signedInAt(Account.ANNA));
        assertThat(wrong.statusCode()).isEqualTo(503);
        assertThat(wrong.body()).contains("Aanmelden lukt nu even niet", link());
        assertThat(said()).doesNotContain("Je bent aangemeld");
        provider.has(TestProvider.Trouble.NONE);
        assertThat(open(signedInAt(Account.ANNA)).statusCode()).isEqualTo(303);
        assertThat(said()).contains("Je bent aangemeld als Anna.", "Het rijksregister antwoordt nu niet");
    }

    @Override
    Provider provider() {
        return provider;
    }
}
