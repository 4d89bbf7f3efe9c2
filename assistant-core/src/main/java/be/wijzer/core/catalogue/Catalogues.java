package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;

/// The catalogues of all towns.
public interface Catalogues {
    /// The version in force; empty of products for a town that has none.
    Catalogue of(MunicipalityId municipality);
}
