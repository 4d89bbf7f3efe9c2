package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Map;

/// Which models read a town's sentences: its own where it has examples of its own, else those all towns share.
///
/// @param own changes as towns publish examples
record Towns(Cascade shared, Map<MunicipalityId, Town> own) {
    Cascade of(MunicipalityId municipality) {
        Town town = own.get(municipality);
        return town == null ? shared : town.cascade();
    }

    record Town(Cascade cascade, TrainingSet examples) {}
}
