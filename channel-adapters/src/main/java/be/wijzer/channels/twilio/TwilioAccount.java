package be.wijzer.channels.twilio;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A town's account at Twilio. Towns may share one: then their numbers and services tell them apart.
///
/// @param authTokens the first one signs in to the REST API; each of them may have signed a webhook
/// @param conversationsService the Conversations service (`IS…`) of the town; empty where it has none
/// @param phoneNumbers in E.164
/// @param api where the REST API is, instead of Twilio's own hosts
/// @param publicUrl the address Twilio knows this installation by, without a slash at its end
/// @param voices Twilio's name of the voice by language
/// @param speechModel Twilio's name of the speech recogniser; empty for its default
public record TwilioAccount(
        MunicipalityId municipality,
        String sid,
        List<String> authTokens,
        Optional<String> conversationsService,
        List<String> phoneNumbers,
        Optional<URI> api,
        String publicUrl,
        Map<Language, String> voices,
        Optional<String> speechModel) {
    public TwilioAccount {
        if (authTokens.isEmpty()) {
            throw new IllegalArgumentException("a Twilio account without an auth token");
        }
        authTokens = List.copyOf(authTokens);
        phoneNumbers = List.copyOf(phoneNumbers);
        voices = Map.copyOf(voices);
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public boolean hasService(String service) {
        return conversationsService.filter(service::equals).isPresent();
    }

    @Override
    public String toString() {
        return "TwilioAccount[" + municipality + ", " + sid + "]";
    }
}
