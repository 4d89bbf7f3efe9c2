package be.wijzer.core.municipality;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The towns of this installation.
public final class Municipalities {
    private final Map<MunicipalityId, Municipality> byId;

    public Municipalities(Collection<Municipality> municipalities) {
        byId = municipalities.stream().collect(Collectors.toUnmodifiableMap(Municipality::id, Function.identity()));
    }

    public Optional<Municipality> find(MunicipalityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Finds a town by a key of a stranger's making; empty for anything that isn't one.
    public Optional<Municipality> find(String key) {
        return byId.values().stream()
                .filter(municipality -> municipality.id().value().equals(key))
                .findFirst();
    }

    public Collection<Municipality> all() {
        return byId.values();
    }
}
