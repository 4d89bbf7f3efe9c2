package be.wijzer.core.formpage;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// A link to a page as it is kept.
///
/// @param key a hash of the link's token: what is kept opens nothing
/// @param form its name
/// @param until it can be opened
/// @param opened whether a browser has opened it: no other does
public record PageLink(
        String key,
        MunicipalityId municipality,
        ConversationId conversation,
        String form,
        Instant until,
        boolean opened) {}
