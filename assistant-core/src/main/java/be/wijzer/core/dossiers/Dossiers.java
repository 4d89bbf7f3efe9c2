package be.wijzer.core.dossiers;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;

/// Where a resident's dossiers are found.
public interface Dossiers {
    /// Those a person may consult. Blocks until the sources have answered, or for as long as they are given.
    Found of(MunicipalityId municipality, NationalNumber person);

    /// What came of looking.
    sealed interface Found {
        /// What the sources answered; both lists empty: there are none.
        ///
        /// @param silent the sources that didn't answer, a code or an empty text each
        record Answered(List<Dossier> dossiers, List<String> silent) implements Found {
            public Answered {
                dossiers = List.copyOf(dossiers);
                silent = List.copyOf(silent);
            }
        }

        /// Nothing can be said about any dossier now.
        record Unavailable() implements Found {}
    }
}
