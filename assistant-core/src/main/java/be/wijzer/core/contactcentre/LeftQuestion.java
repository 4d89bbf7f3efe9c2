package be.wijzer.core.contactcentre;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// A question a resident left for the town's people.
///
/// @param key unique: leaving it twice leaves it once
/// @param channel the name of the channel it came through
/// @param contact an e-mail address or a telephone number
public record LeftQuestion(
        String key,
        MunicipalityId municipality,
        ConversationId conversation,
        String channel,
        String name,
        String question,
        String contact,
        Instant at) {}
