package be.wijzer.channels.meta;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Where Meta keeps media. Nothing is fetched from elsewhere, whatever a message says.
public final class MediaHosts {
    private static final List<String> DOMAINS = List.of(".fbsbx.com", ".fbcdn.net", ".whatsapp.net", ".facebook.com");

    private MediaHosts() {}

    /// Whether the address is Meta's, or the one that is configured in Meta's place.
    public static boolean has(Account account, URI address) {
        if (address.getHost() == null) {
            return false;
        }
        URI base = account.baseUrl();
        boolean isConfigured = address.getHost().equalsIgnoreCase(base.getHost())
                && address.getPort() == base.getPort()
                && String.valueOf(address.getScheme()).equalsIgnoreCase(base.getScheme());
        String host = "." + address.getHost().toLowerCase(Locale.ROOT);
        return isConfigured
                || "https".equals(address.getScheme()) && DOMAINS.stream().anyMatch(host::endsWith);
    }
}
