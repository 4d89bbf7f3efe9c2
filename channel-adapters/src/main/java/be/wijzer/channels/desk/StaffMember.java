package be.wijzer.channels.desk;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who has signed in, and for which towns they work.
///
/// @param account the sign-in name
/// @param name the one residents see
record StaffMember(String account, String name, List<Municipality> towns) {
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
        return new StaffMember(user.getName(), name, towns);
    }

    boolean worksFor(Municipality town) {
        return towns.contains(town);
    }
}
