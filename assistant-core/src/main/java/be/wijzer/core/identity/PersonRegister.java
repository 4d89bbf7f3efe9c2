package be.wijzer.core.identity;

import be.wijzer.core.municipality.MunicipalityId;

/// The national register of persons, as a town may consult it.
public interface PersonRegister {
    /// Blocks for some seconds at most; never throws for what happens at the other side.
    Answer person(MunicipalityId municipality, NationalNumber number);

    /// What the register says.
    sealed interface Answer {
        record Found(RegisteredPerson person) implements Answer {}

        record NotFound() implements Answer {}

        /// It can't be consulted now, or by this town.
        ///
        /// @param why for the log: without personal data
        record Unavailable(String why) implements Answer {}
    }
}
