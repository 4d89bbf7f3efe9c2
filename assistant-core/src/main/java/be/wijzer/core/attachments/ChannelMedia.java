package be.wijzer.core.attachments;

import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;

/// Fetches pictures and files from where one channel keeps them.
public interface ChannelMedia {
    /// The name of the channel.
    String channel();

    /// At most `limit` bytes. Blocks.
    Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit);
}
