package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;

/// Where towns keep their products when it isn't in a file of the installation.
public interface ProductSource {
    /// All of a town's products as they are now.
    Answer read(MunicipalityId municipality);

    sealed interface Answer {
        /// @param leftOut how many were there that can't be used
        record Read(List<Product> products, int leftOut) implements Answer {}

        /// @param why for the log
        record Unreadable(String why) implements Answer {}
    }
}
