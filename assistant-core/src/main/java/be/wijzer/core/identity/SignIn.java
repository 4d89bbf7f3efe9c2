package be.wijzer.core.identity;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// Signing in from a conversation.
public interface SignIn {
    /// Who is signed in there now; empty where nobody is, or no longer.
    Optional<Resident> resident(ConversationId conversation);

    /// A page on which the resident of a conversation can sign in, once. The same key gives the same invitation.
    Invitation invite(String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level);

    /// The same, for somebody who is signed in and wants to act in another capacity.
    default Invitation inviteToSwitch(
            String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
        return invite(effectKey, municipality, conversation, level);
    }

    /// Whether residents of this town can sign in at all.
    default boolean isOffered(MunicipalityId municipality) {
        return true;
    }

    void signOut(ConversationId conversation);
}
