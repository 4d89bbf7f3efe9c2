package be.wijzer.core.submissions.http;

import be.wijzer.core.outside.http.Patience;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Access tokens for a program, got with a proof signed by its key (RFC 7523) or a secret, and kept for as long as they
/// hold.
final class AccessTokens {
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(5);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final String PROOF = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final DosisAccount account;
    private final String scope;
    private final Patience patience;
    private final HttpClient client;
    private final Clock clock;
    private volatile @Nullable Token kept;

    private record Token(String value, Instant until) {}

    AccessTokens(DosisAccount account, String scope, Patience patience, HttpClient client, Clock clock) {
        this.account = account;
        this.scope = scope;
        this.patience = patience;
        this.client = client;
        this.clock = clock;
    }

    /// Throws an `IOException` where none is given.
    String token() throws IOException, InterruptedException {
        Token known = kept;
        if (known == null || clock.instant().isAfter(known.until())) {
            known = asked();
            kept = known;
        }
        return known.value();
    }

    /// The one that was given isn't taken any more.
    void forget() {
        kept = null;
    }

    private Token asked() throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials", "scope", scope));
        HttpRequest.Builder request = HttpRequest.newBuilder(account.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        switch (account.proof()) {
            case DosisAccount.Proof.Key(String key) -> {
                form.put("client_assertion_type", PROOF);
                form.put("client_assertion", proof(key));
            }
            case DosisAccount.Proof.Secret(String secret) -> {
                String named = account.clientId() + ":" + secret;
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(named.getBytes(StandardCharsets.UTF_8)));
            }
        }
        request.POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))));
        Patience.Answer answer = patience.ask(client, request.build());
        try {
            JsonNode told = JsonMapper.shared().readTree(answer.body());
            String token = told.path("access_token").asString("");
            if (!answer.isDone() || token.isEmpty()) {
                throw new NoAccess("geen toegang: status " + answer.status());
            }
            Duration holds = Duration.ofSeconds(told.path("expires_in").asLong(0));
            return new Token(token, clock.instant().plus(holds).minus(MARGIN));
        } catch (JacksonException unreadable) {
            throw new NoAccess("geen toegang: een antwoord dat niet te lezen is", unreadable);
        }
    }

    private String proof(String written) throws IOException {
        try {
            RSAKey key = RSAKey.parse(
                    written.startsWith("file:")
                            ? Files.readString(Path.of(written.substring("file:".length())))
                            : written);
            Instant now = clock.instant();
            SignedJWT proof = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(account.clientId())
                            .subject(account.clientId())
                            .audience(audience(account.tokens()))
                            .jwtID(UUID.randomUUID().toString())
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(PROOF_HOLDS)))
                            .build());
            proof.sign(new RSASSASigner(key));
            return proof.serialize();
        } catch (ParseException | JOSEException unusable) {
            throw new NoAccess("geen toegang: de sleutel is niet bruikbaar", unusable);
        }
    }

    /// In lower case and without a slash at its end (oauth.vlaanderen.be/authorization/Help/Api/ClientAuthentication).
    private static String audience(URI tokens) {
        return tokens.toString().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    }
}
