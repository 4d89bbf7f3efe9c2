package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Optional;

/// Reads a catalogue that isn't in force, to see what it would answer.
public interface CatalogueTrial {
    /// The text of the catalogue in force, YAML; empty for a town that has none.
    String text(MunicipalityId municipality);

    /// Why that text can't be read, as in `Unreadable`; empty where it can, or where there is none.
    Optional<String> fault(MunicipalityId municipality);

    /// May take a minute, where meanings have to be computed.
    Reading read(MunicipalityId municipality, String text, List<AddedExample> examples);

    sealed interface Reading {
        /// @param now searches the catalogue in force in the same way as `then` searches the other
        record Readable(Catalogue catalogue, ProductSearch now, ProductSearch then) implements Reading {}

        /// @param reason where it is wrong and what to do, in Dutch
        record Unreadable(String reason) implements Reading {}
    }
}
