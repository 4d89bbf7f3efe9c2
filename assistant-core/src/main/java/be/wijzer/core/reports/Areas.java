package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Map;

/// Where each town is.
public record Areas(Map<MunicipalityId, Area> byTown) {
    public Areas {
        byTown = Map.copyOf(byTown);
    }

    public Area of(MunicipalityId municipality) {
        return byTown.getOrDefault(municipality, Area.anywhere());
    }
}
