package be.wijzer.core.submissions;

import be.wijzer.core.municipality.MunicipalityId;

/// Where a town handles what residents submit.
public interface BackOffice {
    /// Whether a town has one.
    boolean isThere(MunicipalityId municipality);

    /// Brings a form there; the same form again is taken once.
    Delivery deliver(Submitted form);

    /// What came of it.
    sealed interface Delivery {
        record Taken() implements Delivery {}

        /// It may work another time.
        record TryLater(String reason) implements Delivery {}

        /// It won't work by trying again.
        record Refused(String reason) implements Delivery {}
    }
}
