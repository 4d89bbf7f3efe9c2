package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;

/// The pages that were repaired.
public interface PageUpdates {
    void save(PageUpdate update);

    /// The latest first.
    List<PageUpdate> since(MunicipalityId municipality, Instant moment);
}
