package be.wijzer.sandbox.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRedirectsTests {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/login/oauth2/code/desk, true",
        "http://localhost:9999/login/oauth2/code/desk, true",
        "http://127.0.0.1:8081/login/oauth2/code/desk, true",
        "http://[::1]:8081/login/oauth2/code/desk, true",
        "http://localhost:8080/login/oauth2/code/other, false",
        "http://example.be/login/oauth2/code/desk, false",
        "http://localhost.example.be/login/oauth2/code/desk, false",
        "http://localhost@example.be/login/oauth2/code/desk, false",
        "http://a@localhost:8080/login/oauth2/code/desk, false",
        "http://localhost:8080/login/oauth2/code/desk#a, false",
        "not an address, false"
    })
    void holdForAnyPortOfThisMachine(String wanted, boolean allowed) {
        assertThat(LocalRedirects.isAllowed(wanted, List.of("http://localhost:8080/login/oauth2/code/desk")))
                .isEqualTo(allowed);
    }
}
