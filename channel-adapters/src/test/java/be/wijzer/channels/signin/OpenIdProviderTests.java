package be.wijzer.channels.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Invited;
import be.wijzer.core.municipality.MunicipalityId;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A provider whose addresses can't be had.
@Timeout(30)
class OpenIdProviderTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final Invited INVITED =
            new Invited("k", TOWN, new ConversationId("c1"), AssuranceLevel.LOW, false, Instant.MAX, 0, false);

    private HttpServer server;
    private OpenIdProvider provider;
    private volatile int status = 200;
    private volatile String body = "";
    private volatile int sent = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes, 0, Math.min(sent, bytes.length));
            exchange.getResponseBody().flush();
            if (sent >= bytes.length) {
                exchange.close();
            }
        });
        server.start();
        provider = new OpenIdProvider(
                new SignInSettings.Provider(issuer(), "wijzer", "secret", null, List.of("openid"), Map.of()),
                URI.create("https://chat.voorbeeldstad.example/signin/callback"),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String metadata(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {}
            404 | {}
            200 | <html>Onderhoud</html>
            200 | {}
            200 | []
            200 | ''
            """)
    void isTroubleAsLongAsItSaysNothingOfUse(int answered, String said) throws Exception {
        status = answered;
        body = said;
        assertThatThrownBy(this::authorization).isInstanceOf(ProviderTrouble.class);
        status = 200;
        body = metadata(issuer());
        assertThat(authorization().toString()).startsWith(issuer() + "/auth?");
    }

    @Test
    void isNobodyElse() {
        body = metadata("https://somebody.example");
        assertThatThrownBy(this::authorization).isInstanceOf(ProviderTrouble.class);
    }

    @Test
    void isNotWaitedForWithoutEnd() {
        body = metadata(issuer());
        sent = 10;
        assertThatThrownBy(this::authorization).isInstanceOf(ProviderTrouble.class);
    }

    @Test
    void isTroubleWhereItIsNotThere() {
        server.stop(0);
        assertThatThrownBy(this::authorization).isInstanceOf(ProviderTrouble.class);
    }

    private URI authorization() throws ProviderTrouble {
        return provider.authorization(Attempt.begin(TOWN, "t"), INVITED);
    }
}
