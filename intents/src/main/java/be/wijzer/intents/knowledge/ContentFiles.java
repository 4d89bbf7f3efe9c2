package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the file of a town's content is found: in its configuration folder, else among what is shipped.
interface ContentFiles {
    /// Empty for a town that has none.
    Optional<ContentFile> of(MunicipalityId municipality) throws IOException;

    /// @param source its name in messages
    record ContentFile(String source, String text) {}

    /// @param shipped the class path name, with the town's key in place of `%s`
    /// @param configured what a town has in its configuration folder
    static ContentFiles in(String shipped, ConfiguredFiles configured) {
        return municipality -> {
            Optional<Path> own = configured.of(municipality).filter(Files::isRegularFile);
            if (own.isPresent()) {
                String text = new String(Files.readAllBytes(own.get()), StandardCharsets.UTF_8);
                return Optional.of(new ContentFile(own.get().toString(), text));
            }
            String name = shipped.formatted(municipality.value());
            try (InputStream stream = ContentFiles.class.getResourceAsStream(name)) {
                return stream == null
                        ? Optional.empty()
                        : Optional.of(new ContentFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            }
        };
    }
}
