package be.wijzer.core.identity;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Somebody being signed in to a conversation, as it is kept.
///
/// @param resident `Resident.key`
/// @param sealedNumber the national number, unreadable
/// @param place a hash of each id of the channel it was opened on, by kind
/// @param until when it ends, whatever happens
/// @param active when the resident was last heard in it
public record Session(
        ConversationId conversation,
        MunicipalityId municipality,
        String resident,
        Optional<String> sealedNumber,
        String givenName,
        String familyName,
        AssuranceLevel level,
        Capacity capacity,
        Map<String, String> place,
        Instant until,
        Instant active) {
    public Session {
        place = Map.copyOf(place);
    }
}
