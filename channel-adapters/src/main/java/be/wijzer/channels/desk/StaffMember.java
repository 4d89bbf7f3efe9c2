package be.wijzer.channels.desk;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who has signed in, and for which towns they work.
///
/// @param account the sign-in name
/// @param name the one residents see
/// @param reports whether the report of the communication team is for them
record StaffMember(String account, String name, List<Municipality> towns, boolean reports) {
    static StaffMember of(OidcUser user, DeskSettings settings, Municipalities municipalities) {
        Object claim = user.getClaim(settings.townsClaim());
        List<Municipality> towns = municipalities.all().stream()
                .filter(town -> claim instanceof Collection<?> keys
                        ? keys.contains(town.id().value())
                        : settings.everyTown())
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
        String name = Optional.ofNullable(user.getGivenName())
                .or(() -> Optional.ofNullable(user.getFullName()))
                .orElse(user.getName());
        Object roles = user.getClaim(settings.rolesClaim());
        boolean reports =
                roles instanceof Collection<?> all && (all.contains("communication") || all.contains("admin"));
        return new StaffMember(user.getName(), name, towns, reports);
    }

    /// A town they work for; another's is as unknown as one that doesn't exist.
    Optional<Municipality> town(String id) {
        return towns.stream().filter(town -> town.id().value().equals(id)).findFirst();
    }

    boolean worksFor(MunicipalityId town) {
        return town(town.value()).isPresent();
    }
}
