package be.wijzer.channels.desk;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How staff sign in.
///
/// @param issuer of the OpenID Connect provider; without one nobody signs in
/// @param rolesClaim holds `agent`, `communication` or `admin`
/// @param townsClaim holds the keys of the towns somebody works for
/// @param everyTown whether somebody without that claim works for every town
@ConfigurationProperties("wijzer.desk")
record DeskSettings(
        Optional<String> issuer,
        @DefaultValue("wijzer-desk") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("municipalities") String townsClaim,
        @DefaultValue("false") boolean everyTown) {}
