package be.wijzer.core.magda;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How one town reaches MAGDA.
///
/// @param address of the service; its own path included
/// @param sender the URI the town's application is registered under
/// @param capacity the code of the purpose it may ask for ("hoedanigheid")
/// @param tls the certificate to call with, where one is asked
public record MagdaConnection(URI address, String sender, String capacity, Duration timeout, Optional<SSLContext> tls) {
    public MagdaConnection(URI address, String sender, String capacity, Duration timeout) {
        this(address, sender, capacity, timeout, Optional.empty());
    }
}
