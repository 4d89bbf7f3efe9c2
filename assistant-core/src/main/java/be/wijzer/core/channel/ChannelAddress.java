package be.wijzer.core.channel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a resident is on a channel: a set of ids, none of them mandatory alone.
///
/// @param channel for instance `whatsapp`
/// @param account the town's own side: a phone number id, a page id, a telephone number
/// @param ids the resident's ids by kind, for instance `phone`, `user`, `page-user`; never empty
/// @param name what the resident calls themselves there: for display, never for matching
public record ChannelAddress(String channel, String account, Map<String, String> ids, Optional<String> name) {
    public ChannelAddress {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("an address without an id");
        }
        ids = java.util.Collections.unmodifiableMap(new TreeMap<>(ids));
    }

    public Optional<String> id(String kind) {
        return Optional.ofNullable(ids.get(kind));
    }

    /// The telephone number that the channel gives with its country, if it gives one.
    public Optional<String> telephone() {
        return id("phone").filter(phone -> phone.matches("\\+\\d{8,15}"));
    }

    /// The same place with what another message of the same resident adds.
    public ChannelAddress joinedWith(ChannelAddress other) {
        Map<String, String> joined = new TreeMap<>(ids);
        joined.putAll(other.ids);
        return new ChannelAddress(channel, account, joined, other.name.or(() -> name));
    }
}
