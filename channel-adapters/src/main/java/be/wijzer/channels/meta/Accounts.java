package be.wijzer.channels.meta;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every account of one channel, each with the town it belongs to.
public final class Accounts<A extends Account> {
    private final Map<String, Owned<A>> byId = new LinkedHashMap<>();

    /// An account and its town.
    public record Owned<A extends Account>(MunicipalityId municipality, A account) {}

    /// @param byMunicipality accounts by the key of their town; throws `IllegalArgumentException` where two share
    /// an id
    public Accounts(Map<String, ? extends Collection<A>> byMunicipality) {
        byMunicipality.forEach((town, accounts) -> accounts.forEach(account -> {
            if (byId.put(account.id(), new Owned<>(new MunicipalityId(town), account)) != null) {
                throw new IllegalArgumentException("account " + account.id() + " is configured twice");
            }
        }));
    }

    public Optional<Owned<A>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Owned<A>> all() {
        return byId.values();
    }

    Collection<String> appSecrets() {
        return byId.values().stream()
                .flatMap(owned -> owned.account().appSecrets().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> verifyTokens() {
        return byId.values().stream()
                .map(owned -> owned.account().verifyToken())
                .toList();
    }
}
