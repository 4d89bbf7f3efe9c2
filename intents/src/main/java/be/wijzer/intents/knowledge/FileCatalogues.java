package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Catalogues read from files. A file that can't be read is logged and leaves that town with what it had.
public final class FileCatalogues implements Catalogues {
    private static final Logger log = LoggerFactory.getLogger(FileCatalogues.class);

    private final ContentFiles files;
    private final ConcurrentHashMap<MunicipalityId, Catalogue> catalogues = new ConcurrentHashMap<>();

    /// @param configured `catalogue.yml` of a town's configuration folder
    public FileCatalogues(ConfiguredFiles configured) {
        this.files = ContentFiles.in("/catalogues/%s.yml", configured);
    }

    @Override
    public Catalogue of(MunicipalityId municipality) {
        Catalogue known = catalogues.get(municipality);
        return known != null ? known : catalogues.computeIfAbsent(municipality, town -> read(town, null));
    }

    /// Reads the town's file anew; the version in force stays when the file is bad.
    ///
    /// @return the version in force from now on
    public Catalogue reload(MunicipalityId municipality) {
        return catalogues.compute(municipality, this::read);
    }

    /// The town's file as it is now; empty where there is none that can be read.
    Optional<String> text(MunicipalityId municipality) {
        try {
            return files.of(municipality).map(ContentFiles.ContentFile::text);
        } catch (IOException e) {
            log.error("the catalogue of {} can't be read: {}", municipality, e.getMessage());
            return Optional.empty();
        }
    }

    /// A catalogue as somebody wrote it.
    static Catalogue written(MunicipalityId municipality, String text) throws UnreadableContent {
        return new Catalogue(municipality, version(text), ProductFile.read("Catalogus", text));
    }

    private Catalogue read(MunicipalityId municipality, @Nullable Catalogue last) {
        Catalogue fallback = last != null ? last : new Catalogue(municipality, version(""), List.of());
        try {
            Optional<ContentFiles.ContentFile> file = files.of(municipality);
            if (file.isEmpty()) {
                log.info("no catalogue for {}", municipality);
                return new Catalogue(municipality, version(""), List.of());
            }
            List<Product> products =
                    ProductFile.read(file.get().source(), file.get().text());
            return new Catalogue(municipality, version(file.get().text()), products);
        } catch (UnreadableContent | IOException e) {
            log.error("the catalogue of {} can't be used: {}", municipality, e.getMessage());
            return fallback;
        }
    }

    static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
