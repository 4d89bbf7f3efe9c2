package be.wijzer.channels.signin;

import be.wijzer.core.identity.Identified;
import be.wijzer.core.identity.Invited;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The provider of one town, asked for its addresses when somebody first signs in. Blocks.
final class OpenIdProvider {
    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
    private static final Duration KNOWN = Duration.ofHours(1);
    /// Base64 of `{"switch_id": true}`, as ACM/IDM documents it.
    private static final String SWITCH = "eyJzd2l0Y2hfaWQiOiB0cnVlfQ==";

    private final SignInSettings.Provider settings;
    private final URI callback;
    private final Clock clock;
    private volatile @Nullable Known known;

    OpenIdProvider(SignInSettings.Provider settings, URI callback, Clock clock) {
        this.settings = settings;
        this.callback = callback;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, Instant until) {}

    /// Where the browser goes to sign in.
    URI authorization(Attempt attempt, Invited invited) throws ProviderTrouble {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        callback)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256);
        List<String> asked = settings.levels().asked(invited.level());
        if (!asked.isEmpty()) {
            request.acrValues(asked.stream().map(ACR::new).toList());
        }
        if (invited.switching()) {
            request.loginHint(SWITCH);
        }
        return request.build().toURI();
    }

    /// Whom the provider recognised.
    Identified identify(Attempt attempt, String code) throws ProviderTrouble {
        OIDCProviderMetadata metadata = metadata();
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            metadata.getTokenEndpointURI(),
                            authentication(metadata),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), callback, attempt.verifier()))
                    .build()
                    .toHTTPRequest();
            var answer = OIDCTokenResponseParser.parse(patient(request).send());
            if (!(answer instanceof OIDCTokenResponse granted)) {
                throw new ProviderTrouble("the provider gives no token: "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            Claims claims = claims(metadata, granted.getOIDCTokens(), attempt);
            return claims.identified(settings.levels().of(claims.text("acr")));
        } catch (IOException | GeneralException | JOSEException | BadJOSEException wrong) {
            throw new ProviderTrouble("the provider's answer can't be used", wrong);
        }
    }

    /// Where somebody signs out of the provider too. Without a hint of who they are: that would stand in an address.
    Optional<URI> signOut(URI back) throws ProviderTrouble {
        return Optional.ofNullable(metadata().getEndSessionEndpointURI())
                .map(end -> URI.create(end + (end.getQuery() == null ? "?" : "&") + "client_id="
                        + encoded(settings.clientId()) + "&post_logout_redirect_uri=" + encoded(back.toString())));
    }

    private Claims claims(OIDCProviderMetadata metadata, OIDCTokens tokens, Attempt attempt)
            throws IOException, GeneralException, JOSEException, BadJOSEException {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(
                tokens.getIDToken().getHeader().getAlgorithm().getName());
        if (!JWSAlgorithm.Family.RSA.contains(algorithm) && !JWSAlgorithm.Family.EC.contains(algorithm)) {
            throw new BadJOSEException("an identity token that isn't signed with the provider's key");
        }
        var validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                algorithm,
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE, PATIENCE));
        Map<String, Object> values = new HashMap<>(
                validator.validate(tokens.getIDToken(), attempt.nonce()).toJSONObject());
        Claims told = new Claims(settings.issuer(), values);
        if (metadata.getUserInfoEndpointURI() != null && (told.lacks("given_name") || told.lacks("rrn"))) {
            HTTPRequest request =
                    new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken()).toHTTPRequest();
            UserInfoResponse more = UserInfoResponse.parse(patient(request).send());
            if (more.indicatesSuccess()) {
                Map<String, Object> also =
                        more.toSuccessResponse().getUserInfo().toJSONObject();
                if (String.valueOf(also.get("sub")).equals(String.valueOf(values.get("sub")))) {
                    also.forEach(values::putIfAbsent);
                }
            }
        }
        return told;
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) throws JOSEException {
        ClientID client = new ClientID(settings.clientId());
        String key = settings.key();
        if (key != null) {
            RSAKey parsed = parsed(key);
            return new PrivateKeyJWT(
                    client,
                    metadata.getTokenEndpointURI(),
                    JWSAlgorithm.RS256,
                    parsed.toRSAPrivateKey(),
                    parsed.getKeyID(),
                    null);
        }
        Secret secret = new Secret(String.valueOf(settings.clientSecret()));
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        return taken != null
                        && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    private static RSAKey parsed(String key) throws JOSEException {
        try {
            return RSAKey.parse(key.startsWith("file:") ? Files.readString(Path.of(key.substring(5))) : key);
        } catch (IOException | ParseException unreadable) {
            throw new JOSEException("the key to sign in with can't be read", unreadable);
        }
    }

    private OIDCProviderMetadata metadata() throws ProviderTrouble {
        Known found = known;
        if (found == null || clock.instant().isAfter(found.until())) {
            try {
                found = new Known(
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE),
                        clock.instant().plus(KNOWN));
            } catch (IOException | GeneralException unreachable) {
                throw new ProviderTrouble("the provider can't be reached", unreachable);
            }
            known = found;
        }
        return found.metadata();
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        return request;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
