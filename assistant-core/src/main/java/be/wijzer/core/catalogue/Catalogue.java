package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Optional;

/// One version of a town's catalogue. Every answer records the version it came from.
///
/// @param version changes whenever the content does
public record Catalogue(MunicipalityId municipality, String version, List<Product> products) {
    public Optional<Product> product(String id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
