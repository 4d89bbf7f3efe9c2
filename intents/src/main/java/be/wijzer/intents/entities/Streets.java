package be.wijzer.intents.entities;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;

/// The street names of a town, as they are officially spelled.
@FunctionalInterface
public interface Streets {
    List<String> of(MunicipalityId municipality);
}
