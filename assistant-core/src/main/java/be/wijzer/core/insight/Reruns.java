package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// Reruns, kept for a month.
public interface Reruns {
    void save(Rerun rerun);

    /// Empty for one of another town.
    Optional<Rerun> find(MunicipalityId municipality, String id);
}
