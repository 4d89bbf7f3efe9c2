package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.MunicipalityId;
import java.nio.file.Path;
import java.util.Optional;

/// The file in a town's configuration folder that takes the place of the shipped one. It need not exist.
@FunctionalInterface
public interface ConfiguredFiles {
    Optional<Path> of(MunicipalityId municipality);

    /// For an installation without a configuration folder.
    static ConfiguredFiles none() {
        return _ -> Optional.empty();
    }

    /// `municipalities/{name}/{file}` below a folder; none for an empty folder name.
    static ConfiguredFiles inFolder(String folder, String file) {
        return folder.isBlank()
                ? none()
                : municipality -> Optional.of(Path.of(folder, "municipalities", municipality.value(), file));
    }
}
