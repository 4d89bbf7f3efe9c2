package be.wijzer.ops.insight;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The server that takes letters, by SMTP. Without a host none are sent.
///
/// @param startTls whether the connection must be encrypted; without it the password travels in the open
/// @param desk the address at which staff find the desk, for the link in a letter
@ConfigurationProperties("wijzer.mail")
record MailSettings(
        Optional<String> host,
        @DefaultValue("587") int port,
        Optional<String> username,
        Optional<String> password,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("wijzer@localhost") String from,
        @DefaultValue("") String desk) {}
