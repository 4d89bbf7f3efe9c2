package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.MediaHosts;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Media that residents sent: an address of Meta's that needs no token.
final class MessengerMedia implements ChannelMedia {
    private final Accounts<MessengerPage> pages;
    private final Download download;

    MessengerMedia(Accounts<MessengerPage> pages, Download download) {
        this.pages = pages;
        this.download = download;
    }

    @Override
    public String channel() {
        return Events.CHANNEL;
    }

    @Override
    public Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit) {
        return pages.find(from.account())
                .filter(owned -> owned.municipality().equals(municipality))
                .flatMap(owned -> address(media).filter(url -> MediaHosts.has(owned.account(), url)))
                .map(url -> download.get(url, Map.of(), limit))
                .orElseGet(Fetched.Gone::new);
    }

    private static Optional<URI> address(Utterance.Media media) {
        try {
            return media.reference().map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
