package be.wijzer.channels.twilio;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Optional;

/// The Twilio accounts of this installation's towns.
public record TwilioAccounts(List<TwilioAccount> all) {

    public TwilioAccounts {
        all = List.copyOf(all);
    }

    /// A town's account with a Conversations service.
    public Optional<TwilioAccount> withService(MunicipalityId municipality, String service) {
        return all.stream()
                .filter(account -> account.municipality().equals(municipality) && account.hasService(service))
                .findFirst();
    }

    List<TwilioAccount> withSid(String sid) {
        return all.stream().filter(account -> account.sid().equals(sid)).toList();
    }
}
