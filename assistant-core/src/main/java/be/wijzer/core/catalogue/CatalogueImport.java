package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a town's products in from where it keeps them. What can't be read, or has nothing in it, leaves the last good
/// edition in force.
public final class CatalogueImport {
    private static final Logger log = LoggerFactory.getLogger(CatalogueImport.class);

    private final ProductSource source;
    private final ImportedCatalogues kept;
    private final List<ImportedCatalogue.Follower> followers;
    private final Clock clock;
    private final ConcurrentHashMap<MunicipalityId, List<Product>> told = new ConcurrentHashMap<>();

    public CatalogueImport(
            ProductSource source, ImportedCatalogues kept, List<ImportedCatalogue.Follower> followers, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /// Puts the last good edition in force, if there is one: what another node or an earlier run has read.
    public void restore(MunicipalityId municipality) {
        kept.of(municipality).ifPresent(this::tell);
    }

    /// Reads the source anew.
    public void run(MunicipalityId municipality) {
        switch (source.read(municipality)) {
            case ProductSource.Answer.Unreadable(String why) ->
                log.warn("the catalogue of {} can't be imported, the last edition stays: {}", municipality, why);
            case ProductSource.Answer.Read(List<Product> products, int leftOut)
            when products.isEmpty() ->
                log.warn(
                        "no product of {} can be used, {} were left out: the last edition stays",
                        municipality,
                        leftOut);
            case ProductSource.Answer.Read(List<Product> products, int leftOut) -> {
                if (leftOut > 0) {
                    log.info("{} products of {} were left out", leftOut, municipality);
                }
                take(new ImportedCatalogue(municipality, clock.instant(), products));
            }
        }
    }

    private void take(ImportedCatalogue read) {
        Optional<ImportedCatalogue> last = kept.of(read.municipality());
        if (last.filter(known -> known.products().equals(read.products())).isPresent()) {
            tell(last.get());
            return;
        }
        kept.keep(read);
        tell(read);
        log.info("{} products of {} were imported", read.products().size(), read.municipality());
    }

    private void tell(ImportedCatalogue catalogue) {
        if (!catalogue.products().equals(told.put(catalogue.municipality(), catalogue.products()))) {
            followers.forEach(follower -> follower.imported(catalogue));
        }
    }
}
