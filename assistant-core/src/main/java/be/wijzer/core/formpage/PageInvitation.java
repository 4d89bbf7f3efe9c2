package be.wijzer.core.formpage;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;

/// Gives residents the page of a form.
@FunctionalInterface
public interface PageInvitation {
    /// An address that opens the form of a conversation in one browser. The same key gives the same address.
    URI invite(String effectKey, MunicipalityId municipality, ConversationId conversation, String form);
}
