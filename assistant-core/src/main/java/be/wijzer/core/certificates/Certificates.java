package be.wijzer.core.certificates;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.UUID;

/// Where certificates come from.
public interface Certificates {
    /// Blocks until it is there, or for as long as the source is given.
    Issued issue(Asked asked);

    /// @param reference the same for the same request
    /// @param language one the source doesn't have is given in the town's own, Dutch
    record Asked(
            UUID reference,
            MunicipalityId municipality,
            NationalNumber person,
            Certificate certificate,
            Language language) {}

    /// What came of it.
    sealed interface Issued {
        /// A PDF file.
        @SuppressWarnings("ArrayRecordComponent")
        record Document(byte[] pdf) implements Issued {}

        record Refused(Reason reason) implements Issued {}

        /// Nobody can say now.
        record Unavailable() implements Issued {}
    }

    /// Why a certificate isn't given.
    enum Reason {
        /// The registers hold nothing about it: no cohabitation was ever declared, for instance.
        NOTHING_KNOWN,
        /// This town can't hand it out this way.
        NOT_OFFERED,
        /// Refused for a reason of the registers' own.
        REFUSED
    }
}
