package be.wijzer.intents.entities;

import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Street names, a line each: `municipalities/{name}/streets.txt` of the configuration folder, else what is shipped.
/// Lines that begin with `#` are remarks. A file that can't be read is logged and leaves that town without names.
public final class FileStreets implements Streets {
    private static final Logger log = LoggerFactory.getLogger(FileStreets.class);

    private final String folder;
    private final ConcurrentHashMap<MunicipalityId, List<String>> known = new ConcurrentHashMap<>();

    /// @param folder of the configuration; blank where there is none
    public FileStreets(String folder) {
        this.folder = folder;
    }

    @Override
    public List<String> of(MunicipalityId municipality) {
        List<String> streets = known.get(municipality);
        return streets != null ? streets : known.computeIfAbsent(municipality, this::read);
    }

    private List<String> read(MunicipalityId municipality) {
        try {
            return text(municipality)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            log.error("the streets of {} can't be used: {}", municipality, unreadable.getMessage());
            return List.of();
        }
    }

    private String text(MunicipalityId municipality) throws IOException {
        Path own = Path.of(folder, "municipalities", municipality.value(), "streets.txt");
        if (!folder.isBlank() && Files.isRegularFile(own)) {
            return Files.readString(own);
        }
        String shipped = "/municipalities/" + municipality.value() + "-streets.txt";
        try (InputStream file = FileStreets.class.getResourceAsStream(shipped)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
