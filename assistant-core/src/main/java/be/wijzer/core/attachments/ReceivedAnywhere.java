package be.wijzer.core.attachments;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What residents sent, each from the channel it came through. A channel without files has none.
public final class ReceivedAnywhere implements Received {
    private final Map<String, ChannelMedia> byChannel;

    public ReceivedAnywhere(Collection<ChannelMedia> channels) {
        byChannel = channels.stream().collect(Collectors.toUnmodifiableMap(ChannelMedia::channel, Function.identity()));
    }

    @Override
    public Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit) {
        ChannelMedia channel = byChannel.get(from.channel());
        return channel == null ? new Fetched.Gone() : channel.fetch(municipality, from, media, limit);
    }
}
