package be.wijzer.core.channel;

import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// One message on its way out.
///
/// @param key our own id of the message: carried as callback data where the provider has room for it
/// @param byHuman whether a person wrote it
/// @param lastHeard when the resident last wrote, which opens the providers' service windows
/// @param windowClosed whether the provider has said since that the window is closed all the same
/// @param attempt 1 for the first; later ones come after one without a clear answer: the provider may have it already
public record Outgoing(
        String key,
        MunicipalityId municipality,
        ChannelAddress to,
        Reply reply,
        Language language,
        boolean byHuman,
        Instant lastHeard,
        boolean windowClosed,
        int attempt) {}
