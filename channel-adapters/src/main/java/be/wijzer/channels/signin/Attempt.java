package be.wijzer.channels.signin;

import be.wijzer.core.municipality.MunicipalityId;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/// A browser on its way to the provider and back; it carries this itself, sealed.
///
/// @param token of the invitation
record Attempt(MunicipalityId municipality, String token, State state, Nonce nonce, CodeVerifier verifier) {
    static Attempt begin(MunicipalityId municipality, String token) {
        return new Attempt(municipality, token, new State(), new Nonce(), new CodeVerifier());
    }

    String written() {
        return String.join(" ", municipality.value(), token, state.getValue(), nonce.getValue(), verifier.getValue());
    }

    static Optional<Attempt> read(String written) {
        String[] parts = written.split(" ", -1);
        return parts.length == 5
                ? Optional.of(new Attempt(
                        new MunicipalityId(parts[0]),
                        parts[1],
                        new State(parts[2]),
                        new Nonce(parts[3]),
                        new CodeVerifier(parts[4])))
                : Optional.empty();
    }
}
