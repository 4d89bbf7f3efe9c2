package be.wijzer.core.certificates;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;

/// Which certificates were asked for, without whose: one issue, one file, one line in the log of uses.
public interface IssuedCertificates {
    /// Notes that a certificate is asked for, and gives the id of its file. The same key gives the same id for ever.
    String file(String key, MunicipalityId municipality, String residentKey, Certificate certificate, Instant at);
}
