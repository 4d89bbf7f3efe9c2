package be.wijzer.core.magda;

import java.net.URI;
import java.time.Duration;

/// How one town reaches MAGDA.
///
/// @param address of the service; its own path included
/// @param sender the URI the town's application is registered under
/// @param capacity the code of the purpose it may ask for ("hoedanigheid")
public record MagdaConnection(URI address, String sender, String capacity, Duration timeout) {}
