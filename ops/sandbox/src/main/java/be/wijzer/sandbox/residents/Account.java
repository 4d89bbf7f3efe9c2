package be.wijzer.sandbox.residents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A resident in one capacity, as ACM/IDM lets them choose.
///
/// @param targetGroup `BUR`, `VER` or `EA`
/// @param organisation its number in the Crossroads Bank for Enterprises
public record Account(
        String username,
        TestResident resident,
        String targetGroup,
        @Nullable String organisation,
        @Nullable String organisationName) {
    static final List<Account> ALL = made();

    /// Everybody who can sign in.
    public static List<Account> all() {
        return ALL;
    }

    private static List<Account> made() {
        List<Account> all = new ArrayList<>();
        for (TestResident resident : TestResident.ALL) {
            all.add(new Account(name(resident), resident, "BUR", null, null));
        }
        all.add(onBehalf("Anna", "VER", "0999000128", "Chiro Voorbeeldstad"));
        all.add(onBehalf("Jozef", "VER", "0999000227", "Fanfare De Eendracht"));
        all.add(onBehalf("Karim", "EA", "0999000326", "Bakkerij El Amrani bv"));
        all.add(onBehalf("Fatima", "EA", "0999000425", "Yilmaz Renovatie bv"));
        return List.copyOf(all);
    }

    private static Account onBehalf(String givenName, String targetGroup, String number, String name) {
        TestResident resident = TestResident.called(givenName).orElseThrow();
        return new Account(name(resident) + "-" + number, resident, targetGroup, number, name);
    }

    private static String name(TestResident resident) {
        return resident.givenName().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Account> named(String username) {
        return ALL.stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    public String shown() {
        String who = resident.givenName() + " " + resident.familyName();
        return organisationName == null ? who : who + ", namens " + organisationName;
    }

    /// Where the resident lives, in one line; empty for whom the register doesn't know.
    public String residentLine() {
        TestResident.Home home = resident.home();
        String box = home.box().isEmpty() ? "" : " bus " + home.box();
        return home.street().isEmpty()
                ? ""
                : home.street() + " " + home.number() + box + ", " + home.postalCode() + " " + home.municipality();
    }

    /// Whether the national register knows them.
    public boolean isRegistered() {
        return resident.nationalNumber() != null;
    }

    /// What ACM/IDM tells, each claim with its scope.
    Map<String, Object> claims(Set<String> scopes, Means means) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "sandbox-" + name(resident));
        claims.put("acr", means.acr());
        if (scopes.contains("profile")) {
            claims.put("given_name", resident.givenName());
            claims.put("family_name", resident.familyName());
        }
        if (scopes.contains("rrn") && resident.nationalNumber() != null && means != Means.CSAMSELFREG) {
            claims.put("rrn", resident.nationalNumber());
        }
        if (scopes.contains("vo")) {
            claims.put("vo_doelgroepcode", targetGroup);
            if (organisation != null && organisationName != null) {
                claims.put("vo_orgcode", organisation);
                claims.put("vo_orgnaam", organisationName);
            }
        }
        return claims;
    }
}
