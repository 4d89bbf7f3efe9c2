package be.wijzer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// An OpenID Connect provider that holds a client to its word: PKCE, its address, and a proof signed with its key or
/// its secret. Whoever is sent here is signed in at once, with the first means that is asked for.
final class TestProvider implements Provider {
    private static final String SECRET = "a-secret-of-these-tests";

    private final HttpServer server;
    private final RSAKey signing = key("provider");
    private final RSAKey client = key("client");
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private volatile Trouble trouble = Trouble.NONE;

    /// What goes wrong where the assistant asks who signed in.
    enum Trouble {
        NONE,
        BROKEN,
        NONSENSE,
        /// Says half of it, and nothing more.
        HALF,
        /// Hangs up.
        GONE
    }

    void has(Trouble other) {
        trouble = other;
    }

    private record Grant(Account account, Map<String, String> asked, Map<String, Object> claims) {}

    TestProvider() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/op/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/v1/auth","token_endpoint":"%1$s/v1/token",
                "jwks_uri":"%1$s/v1/keys","end_session_endpoint":"%1$s/v1/logout","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext(
                "/op/v1/keys", exchange -> answer(exchange, 200, new JWKSet(signing.toPublicJWK()).toString()));
        server.createContext("/op/v1/token", this::token);
        server.start();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    @Override
    public String residents() {
        return issuer();
    }

    @Override
    public String staff() {
        return issuer();
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/op";
    }

    @Override
    public String clientKey() {
        return client.toJSONString();
    }

    @Override
    public String clientSecret() {
        return SECRET;
    }

    @Override
    public URI signIn(PageBrowser browser, URI address, Account account) {
        Map<String, String> asked = form(address.getRawQuery());
        Map<String, Object> claims = new HashMap<>(account.claims());
        if (asked.containsKey("acr_values")) {
            claims.put("acr", asked.get("acr_values").split(" ")[0]);
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(account, asked, claims));
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    @Override
    public URI signOut(PageBrowser browser, URI asked) {
        return URI.create(form(asked.getRawQuery()).get("post_logout_redirect_uri"));
    }

    private void token(HttpExchange exchange) throws IOException {
        switch (trouble) {
            case NONE -> granted(exchange);
            case BROKEN -> answer(exchange, 500, "{}");
            case NONSENSE -> answer(exchange, 200, "<html>");
            case HALF -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            case GONE -> exchange.close();
        }
    }

    private void granted(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        try {
            if (grant == null || !isProven(exchange, form) || !fits(form, grant.asked())) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(grant.asked().get("client_id"))
                    .subject(grant.account().username())
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .claim("nonce", grant.asked().get("nonce"));
            grant.claims().forEach(claims::claim);
            SignedJWT identity = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("provider").build(), claims.build());
            identity.sign(new RSASSASigner(signing));
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + identity.serialize() + "\"}");
        } catch (Exception wrong) {
            answer(exchange, 500, "{\"error\":\"" + wrong.getClass().getSimpleName() + "\"}");
        }
    }

    private boolean isProven(HttpExchange exchange, Map<String, String> form) throws Exception {
        if (!form.containsKey("client_assertion")) {
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String secret =
                    new String(Base64.getDecoder().decode(given.replace("Basic ", "")), StandardCharsets.US_ASCII);
            return secret.endsWith(":" + SECRET);
        }
        SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
        return assertion.verify(new RSASSAVerifier(client.toRSAPublicKey()))
                && assertion.getJWTClaimsSet().getSubject().equals("wijzer-test")
                && assertion.getJWTClaimsSet().getAudience().contains(issuer() + "/v1/token");
    }

    private static boolean fits(Map<String, String> form, Map<String, String> asked) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(form.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(asked.get("code_challenge"))
                && form.get("redirect_uri").equals(asked.get("redirect_uri"));
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, _) -> first,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
