package be.wijzer.core.submissions.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// As whom a town tells DOSIS of what residents submit.
///
/// @param url of DOSIS, without a path
/// @param tokens the address that gives access tokens
/// @param source the URI under which the town's dossiers are known
/// @param page where residents read on
/// @param products the IPDC number of each form that is told of, by the form's name
public record DosisAccount(
        URI url,
        URI tokens,
        String clientId,
        Proof proof,
        URI source,
        URI page,
        Map<String, String> products,
        Service service) {
    public DosisAccount {
        products = Map.copyOf(products);
    }

    /// What the town proves itself with.
    public sealed interface Proof {
        /// @param key a private JSON Web Key (RSA, with `kid`), or `file:` and the path of one
        record Key(String key) implements Proof {}

        record Secret(String secret) implements Proof {}
    }

    /// Who handles it at the town.
    ///
    /// @param name of the town
    /// @param department empty where there is none
    public record Service(
            String name, String department, Optional<String> phone, Optional<String> email, Optional<URI> website) {}
}
