package be.wijzer.ops.engine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How residents are recognised.
///
/// @param secrets what the national number is sealed with; the first seals, each opens
/// @param lookupSecret what makes a resident's key; it never changes
/// @param pages where residents reach the assistant's pages, `https://chat.voorbeeldstad.be`
/// @param invitation how long a page to sign in on can be used
/// @param inactivity after how long without a message somebody is no longer signed in
/// @param longest after how long they aren't in any case
@ConfigurationProperties("wijzer.identity")
record IdentitySettings(
        @DefaultValue({}) List<String> secrets,
        Optional<String> lookupSecret,
        @DefaultValue("http://localhost:8080") URI pages,
        @DefaultValue("10m") Duration invitation,
        @DefaultValue("30m") Duration inactivity,
        @DefaultValue("12h") Duration longest) {}
