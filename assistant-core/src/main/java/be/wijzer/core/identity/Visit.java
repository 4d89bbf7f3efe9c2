package be.wijzer.core.identity;

import be.wijzer.core.municipality.Language;
import java.util.Optional;

/// Somebody opening the page of an invitation.
public sealed interface Visit {
    /// The page can be used.
    ///
    /// @param channel of the conversation it signs in to
    /// @param name what the resident calls themselves there
    record Welcome(Invited invited, String channel, Optional<String> name, Language language) implements Visit {}

    /// Nobody signs in here any more.
    record Refused(Reason reason, Invited invited, Language language) implements Visit {}

    /// No such page.
    record Unknown() implements Visit {}

    /// Why nobody signs in with an invitation.
    enum Reason {
        USED,
        EXPIRED,
        /// Too many wrong codes.
        BLOCKED,
        /// The conversation has another resident.
        ANOTHER_PERSON,
        /// The provider isn't sure enough. It can be tried again.
        TOO_WEAK
    }
}
