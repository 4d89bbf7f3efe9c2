package be.wijzer.channels.website;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What holds for the chat of every town's website.
///
/// @param tokenKey what tokens are signed with, the same on every node; absent: made once and kept in the store
/// @param poll how often an open stream looks by itself, beside each change it is told of
/// @param heartbeat how often an open stream shows that it is alive
/// @param streamLength after how long a stream ends, for the browser to open the next
@ConfigurationProperties("wijzer.website")
record WebsiteSettings(
        Optional<String> tokenKey,
        @DefaultValue Limits limits,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration streamLength) {

    /// How much strangers may ask.
    ///
    /// @param enabled false switches every limit off
    /// @param conversations new ones from one network address
    /// @param messages of one conversation
    /// @param trustedProxies networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed
    record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue({}) Rate conversations,
            @DefaultValue({}) Rate messages,
            @DefaultValue({}) List<String> trustedProxies) {}

    /// A bucket of `burst`, filled again by so many a minute.
    record Rate(
            @DefaultValue("1200") int perMinute,
            @DefaultValue("300") int burst) {}

    /// A municipality's own settings for its website.
    ///
    /// @param allowedOrigins the web origins that may embed the chat, `https://www.voorbeeldstad.be`; `*` for any
    record Website(@DefaultValue({}) List<String> allowedOrigins) {}

    /// The slice of a municipality's settings that is about its website.
    record Town(@DefaultValue Website website) {}
}
