package be.wijzer.channels.meta;

import java.net.URI;
import java.util.List;

/// A town's own side of a channel of Meta, as configured: a phone number or a page.
public interface Account {
    /// The phone number id or page id.
    String id();

    String accessToken();

    /// The secrets Meta may sign with: two while one replaces the other.
    List<String> appSecrets();

    /// What Meta repeats when the webhook is registered.
    String verifyToken();

    URI baseUrl();

    /// Of the Graph API, for instance `v26.0`.
    String version();

    /// An address of the Graph API.
    default URI url(String path) {
        String base = baseUrl().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + version() + "/" + path);
    }

    /// Throws `IllegalArgumentException` where something is missing without which nothing works.
    static void check(Account account, String kind) {
        require(!account.id().isBlank(), kind + " without an id");
        String which = kind + " " + account.id();
        require(!account.accessToken().isBlank(), which + " lacks access-token");
        require(!account.verifyToken().isBlank(), which + " lacks verify-token");
        require(
                !account.appSecrets().isEmpty() && account.appSecrets().stream().noneMatch(String::isBlank),
                which + " lacks app-secrets");
        require(
                account.baseUrl().isAbsolute() && account.baseUrl().getHost() != null,
                which + ": base-url is not an address");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
