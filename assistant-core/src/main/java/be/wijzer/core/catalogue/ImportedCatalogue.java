package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;

/// The last good edition of a catalogue that was read from elsewhere.
///
/// @param at when it was first read as it is
public record ImportedCatalogue(MunicipalityId municipality, Instant at, List<Product> products) {
    public ImportedCatalogue {
        products = List.copyOf(products);
    }

    /// Follows what is imported, and gets the last good edition at the start.
    @FunctionalInterface
    public interface Follower {
        void imported(ImportedCatalogue catalogue);
    }
}
