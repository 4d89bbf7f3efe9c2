package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioAccounts;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Media of a conversation: described by Twilio's media service with the account's token, downloaded from an address
/// that holds for a while (https://www.twilio.com/docs/conversations/media-support-conversations).
final class ConversationMedia implements ChannelMedia {
    private static final URI TWILIO = URI.create("https://mcs.us1.twilio.com");
    private static final int LONGEST_DESCRIPTION = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final TwilioAccounts accounts;
    private final Download download;

    ConversationMedia(TwilioAccounts accounts, Download download) {
        this.accounts = accounts;
        this.download = download;
    }

    @Override
    public String channel() {
        return ConversationsChannel.NAME;
    }

    @Override
    public Fetched fetch(MunicipalityId municipality, ChannelAddress from, Utterance.Media media, int limit) {
        Optional<TwilioAccount> account = accounts.withService(municipality, from.account());
        Optional<String> sid = media.reference().filter(reference -> reference.matches("[A-Za-z0-9]{2,64}"));
        return account.isPresent() && sid.isPresent()
                ? fetch(account.get(), from.account(), sid.get(), limit)
                : new Fetched.Gone();
    }

    private Fetched fetch(TwilioAccount account, String service, String sid, int limit) {
        String base = account.api().orElse(TWILIO).toString().replaceAll("/+$", "");
        String secret = account.sid() + ":" + account.authTokens().getFirst();
        String basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        URI described = URI.create(base + "/v1/Services/" + service + "/Media/" + sid);
        return switch (download.get(described, Map.of("Authorization", basic), LONGEST_DESCRIPTION)) {
            case Fetched.Content(byte[] json) -> content(account, json, limit);
            case Fetched.TooLarge _ -> new Fetched.Unavailable();
            case Fetched.Gone gone -> gone;
            case Fetched.Unavailable unavailable -> unavailable;
        };
    }

    private Fetched content(TwilioAccount account, byte[] json, int limit) {
        try {
            JsonNode description = JSON.readTree(json);
            if (description.path("size").asLong(0) > limit) {
                return new Fetched.TooLarge();
            }
            URI address = URI.create(
                    description.path("links").path("content_direct_temporary").asString(""));
            boolean isSafe = "https".equals(address.getScheme())
                    || account.api()
                            .filter(api -> String.valueOf(api.getAuthority()).equals(address.getAuthority()))
                            .isPresent();
            return isSafe ? download.get(address, Map.of(), limit) : new Fetched.Unavailable();
        } catch (JacksonException | IllegalArgumentException _) {
            return new Fetched.Unavailable();
        }
    }
}
