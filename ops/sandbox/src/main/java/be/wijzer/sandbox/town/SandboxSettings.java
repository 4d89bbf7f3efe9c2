package be.wijzer.sandbox.town;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the assistant is, how fast the vendors report, and how long they keep trying.
@ConfigurationProperties("sandbox")
public record SandboxSettings(URI assistantUrl, Duration statusDelay, Duration retryDelay, int retryAttempts) {

    /// An address of the assistant, `path` starting with a slash.
    public URI assistant(String path) {
        return URI.create(origin() + path);
    }

    public String origin() {
        String text = assistantUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
