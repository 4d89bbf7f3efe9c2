package be.wijzer.core.municipality;

import java.util.List;
import java.util.Optional;

/// The buildings and services of all towns.
public interface Places {
    /// The town hall, or what stands for it, first; none for a town that lists none.
    List<Place> of(MunicipalityId municipality);

    /// The place that a sentence names, typing errors forgiven.
    Optional<Place> find(MunicipalityId municipality, String sentence);
}
