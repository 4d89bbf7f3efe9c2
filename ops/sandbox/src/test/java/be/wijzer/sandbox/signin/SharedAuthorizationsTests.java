package be.wijzer.sandbox.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class SharedAuthorizationsTests {
    private final SharedAuthorizations authorizations = new SharedAuthorizations();
    private final RegisteredClient client = RegisteredClient.withId("town")
            .clientId("town")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://localhost/callback")
            .build();

    @Test
    void findsEachOfManyWhoSignInAtOnce() throws Exception {
        try (ExecutorService residents = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int resident = 0; resident < 8; resident++) {
                int number = resident;
                all.add(residents.submit(() -> signIn(number)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private void signIn(int resident) {
        for (int time = 0; time < 300; time++) {
            String code = resident + "-" + time;
            OAuth2Authorization authorization = OAuth2Authorization.withRegisteredClient(client)
                    .id(code)
                    .principalName("resident-" + resident)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .token(new OAuth2AuthorizationCode(
                            code, Instant.now(), Instant.now().plusSeconds(60)))
                    .build();
            authorizations.save(authorization);
            assertThat(authorizations.findByToken(code, null)).isEqualTo(authorization);
            assertThat(authorizations.findById(code)).isEqualTo(authorization);
            authorizations.remove(authorization);
            assertThat(authorizations.findByToken(code, null)).isNull();
        }
    }
}
