package be.wijzer.core.conversation;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Optional;

/// One message of a resident as it came in.
///
/// @param messageId the provider's id: processed once
/// @param sentAt the provider's time, whole seconds with most
/// @param language asked for explicitly by the channel, as the website does
public record Inbound(
        MunicipalityId municipality,
        ChannelAddress from,
        String messageId,
        Instant sentAt,
        Utterance utterance,
        Optional<Language> language) {}
