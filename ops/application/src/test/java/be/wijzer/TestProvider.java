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

/// An OpenID Connect provider that holds a client to its word: PKCE, its address, and a proof signed with its key.
final class TestProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey signing = key("provider");
    private final RSAKey client = key("client");
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(Map<String, String> asked, Map<String, Object> claims) {}

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

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/op";
    }

    /// What the client proves itself with.
    String clientKey() {
        return client.toJSONString();
    }

    /// Lets somebody sign in for a request the browser came with, and gives the code.
    String grant(Map<String, String> asked, Map<String, Object> claims) {
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked, claims));
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        try {
            if (grant == null || !isProven(form) || !fits(form, grant.asked())) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(form.get("client_id"))
                    .subject("s-1")
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .claim("nonce", grant.asked().get("nonce"));
            grant.claims().forEach(claims::claim);
            SignedJWT identity = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("provider").build(),
                    claims.audience("wijzer-test").build());
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

    private boolean isProven(Map<String, String> form) throws Exception {
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
