package be.wijzer.core.dossiers;

import be.wijzer.core.municipality.MunicipalityId;

/// The dossiers of a town's own system, as far as its changes have been read.
public interface LocalDossiers extends Dossiers {
    /// The index to read on from.
    long cursor(MunicipalityId municipality);

    /// Takes changes in, and moves the cursor when they are safe. Taking them twice changes nothing.
    void take(MunicipalityId municipality, ChangeFeed.Batch batch);
}
