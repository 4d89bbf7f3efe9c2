package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.MediaHosts;
import be.wijzer.channels.meta.Node;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Media that residents sent: Meta keeps them for a week, tells an address that holds for five minutes, and wants the
/// token for both.
final class WhatsAppMedia implements ChannelMedia {
    private static final int LONGEST_DESCRIPTION = 64 * 1024;

    private final Accounts<WhatsAppNumber> numbers;
    private final Download download;

    WhatsAppMedia(Accounts<WhatsAppNumber> numbers, Download download) {
        this.numbers = numbers;
        this.download = download;
    }

    @Override
    public String channel() {
        return Senders.CHANNEL;
    }

    @Override
    public Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit) {
        Optional<WhatsAppNumber> number = numbers.find(from.account())
                .filter(owned -> owned.municipality().equals(municipality))
                .map(Accounts.Owned::account);
        Optional<String> id = media.reference().filter(reference -> reference.matches("[A-Za-z0-9_-]{1,100}"));
        return number.isPresent() && id.isPresent() ? fetch(number.get(), id.get(), limit) : new Fetched.Gone();
    }

    private Fetched fetch(WhatsAppNumber number, String id, int limit) {
        Map<String, String> token = Map.of("Authorization", "Bearer " + number.accessToken());
        Fetched described = download.get(number.url(id), token, LONGEST_DESCRIPTION);
        if (!(described instanceof Fetched.Content(byte[] json))) {
            return described;
        }
        Optional<Node> description = Node.parse(json);
        if (description.flatMap(node -> node.whole("file_size")).orElse(0L) > limit) {
            return new Fetched.TooLarge();
        }
        return description
                .flatMap(node -> node.text("url"))
                .flatMap(WhatsAppMedia::address)
                .filter(address -> MediaHosts.has(number, address))
                .map(address -> download.get(address, token, limit))
                .orElseGet(Fetched.Unavailable::new);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
