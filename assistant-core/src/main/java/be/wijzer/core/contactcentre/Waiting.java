package be.wijzer.core.contactcentre;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Optional;

/// A conversation as the desk's inbox shows it.
///
/// @param resident what the resident calls themselves, where the channel tells
/// @param last what the resident said last, shortened
/// @param reason why a person was asked for
/// @param agent the sign-in name of whoever has claimed it
public record Waiting(
        ConversationId conversation,
        MunicipalityId municipality,
        String channel,
        Language language,
        State state,
        Instant since,
        Instant lastHeard,
        Optional<String> resident,
        String last,
        String reason,
        Optional<String> agent) {
    public enum State {
        WAITING,
        CLAIMED,
        ENDED
    }
}
