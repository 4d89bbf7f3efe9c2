package be.wijzer.core.channel;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The channels of this installation.
public final class Channels {
    private final Map<String, Channel> byName;

    public Channels(Collection<Channel> channels) {
        byName = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    public Channel named(String name) {
        Channel channel = byName.get(name);
        if (channel == null) {
            throw new IllegalArgumentException("no channel " + name);
        }
        return channel;
    }
}
