package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// The last good edition of each town's import.
public interface ImportedCatalogues {
    Optional<ImportedCatalogue> of(MunicipalityId municipality);

    void keep(ImportedCatalogue catalogue);
}
