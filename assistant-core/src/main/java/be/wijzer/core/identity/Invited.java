package be.wijzer.core.identity;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// An invitation as it is kept.
///
/// @param key a hash of the page's token: what is kept opens nothing
/// @param switching whether another capacity is wanted
/// @param guesses how often a code was given since the last right one
public record Invited(
        String key,
        MunicipalityId municipality,
        ConversationId conversation,
        AssuranceLevel level,
        boolean switching,
        Instant until,
        int guesses,
        boolean used) {}
