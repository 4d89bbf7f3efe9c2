package be.wijzer.channels.phone;

import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import java.time.Clock;
import java.util.Optional;

/// The people of the town who answer the telephone, while they do.
record Reception(StaffHours hours, Municipalities municipalities, Clock clock) {
    /// The number to pass a call on to; empty while nobody is there. Never one of the assistant's own, which would
    /// ring back here.
    Optional<String> number(Call call) {
        return hours.open(call.account().municipality(), clock.instant())
                ? municipalities
                        .find(call.account().municipality())
                        .map(Municipality::telephone)
                        .flatMap(Telephones::international)
                        .filter(number -> !call.account().phoneNumbers().contains(number))
                : Optional.empty();
    }
}
