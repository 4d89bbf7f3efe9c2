package be.wijzer.core.unfinished;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.municipality.MunicipalityId;

/// Whose an unfinished form is: a conversation's, or that of somebody who signed in.
///
/// @param key unique over all towns
public record Owner(String key) {
    public static Owner of(ConversationId conversation) {
        return new Owner("conversation/" + conversation.value());
    }

    public static Owner of(MunicipalityId municipality, Resident resident) {
        return new Owner("resident/" + municipality.value() + "/" + resident.key());
    }
}
