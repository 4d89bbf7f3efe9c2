package be.wijzer.core.attachments;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;

/// Fetches what a resident sent from where the channel keeps it.
public interface Received {
    /// The bytes of a picture or file, at most `limit` of them.
    Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit);

    /// What came of fetching.
    sealed interface Fetched {
        record Content(byte[] bytes) implements Fetched {}

        record TooLarge() implements Fetched {}

        /// It is no longer there, or never was.
        record Gone() implements Fetched {}

        /// The channel doesn't answer now.
        record Unavailable() implements Fetched {}
    }
}
