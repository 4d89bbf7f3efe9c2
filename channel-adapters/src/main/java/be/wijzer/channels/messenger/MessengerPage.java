package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Account;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One of a town's pages on Facebook, as configured.
///
/// @param appId of our own app: with it, a conversation that another app hands back is told from one that is taken
/// away
/// @param senderActions whether residents see that their message was read and is being answered
record MessengerPage(
        @DefaultValue("") String pageId,
        @DefaultValue("") String accessToken,
        @DefaultValue List<String> appSecrets,
        @DefaultValue("") String verifyToken,
        @DefaultValue("https://graph.facebook.com") URI baseUrl,
        @DefaultValue("v26.0") String version,
        Optional<String> appId,
        @DefaultValue("true") boolean senderActions)
        implements Account {
    MessengerPage {
        appSecrets = List.copyOf(appSecrets);
    }

    @Override
    public String id() {
        return pageId;
    }

    @Override
    public String toString() {
        return "MessengerPage " + pageId;
    }
}
