package be.wijzer.core.formpage;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// Makes the links. A token says nothing of the conversation it belongs to.
public final class PageTokens implements PageInvitation {
    private final PageLinks links;
    private final Secrets secrets;
    private final URI pages;
    private final Duration openable;
    private final Clock clock;

    /// @param pages where residents reach this installation, without a slash at the end
    /// @param openable how long a link can be opened
    public PageTokens(PageLinks links, Secrets secrets, URI pages, Duration openable, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.pages = pages;
        this.openable = openable;
        this.clock = clock;
    }

    @Override
    public URI invite(String effectKey, MunicipalityId municipality, ConversationId conversation, String form) {
        String token = secrets.hash("form-page", effectKey);
        links.keep(new PageLink(
                key(token), municipality, conversation, form, clock.instant().plus(openable), false));
        return URI.create(pages + "/form/" + token);
    }

    /// Under what a link is kept.
    String key(String token) {
        return secrets.hash("form-page-key", token);
    }
}
