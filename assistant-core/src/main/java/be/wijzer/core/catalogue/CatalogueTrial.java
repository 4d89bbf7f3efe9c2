package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;

/// Reads a catalogue that isn't in force, to see what it would answer.
public interface CatalogueTrial {
    /// The text of the catalogue in force, YAML; empty for a town that has none.
    String text(MunicipalityId municipality);

    /// May take a minute, where meanings have to be computed.
    Reading read(MunicipalityId municipality, String text, List<AddedExample> examples);

    sealed interface Reading {
        /// @param now searches the catalogue in force in the same way as `then` searches the other
        record Readable(Catalogue catalogue, ProductSearch now, ProductSearch then) implements Reading {}

        /// @param reason with the line, in English
        record Unreadable(String reason) implements Reading {}
    }
}
