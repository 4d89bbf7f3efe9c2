package be.wijzer.channels.website;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Map;
import java.util.Optional;

/// The website among the channels: shows everything, and fetches it itself.
final class WebsiteChannel implements Channel {
    static final String NAME = "website";

    private static final Capabilities CAPABILITIES =
            new Capabilities(20_000, 20_000, 20, 80, 20, 80, 300, true, true, true, false, true);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        throw new IllegalStateException("the website fetches");
    }

    /// Where the resident of a conversation is.
    static ChannelAddress address(MunicipalityId town, ConversationId conversation) {
        return new ChannelAddress(NAME, town.value(), Map.of(NAME, conversation.value()), Optional.empty());
    }
}
