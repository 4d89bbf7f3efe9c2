package be.wijzer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whom the providers of these tests know, each under its own name, which is the password too.
enum Account {
    ANNA(Map.of("given_name", "Anna", "family_name", "Peeters", "rrn", "85641212403", "vo_doelgroepcode", "BUR")),
    ANNA_CHIRO(Map.of(
            "given_name", "Anna",
            "family_name", "Peeters",
            "rrn", "85641212403",
            "vo_doelgroepcode", "VER",
            "vo_orgcode", "0999000128",
            "vo_orgnaam", "Chiro Voorbeeldstad")),
    /// Not in the national register.
    NOA(Map.of("given_name", "Noa", "family_name", "Vermeulen", "vo_doelgroepcode", "BUR")),
    AGENT(Map.of("preferred_username", "agent", "given_name", "Ann", "roles", List.of("agent"))),
    COMMUNICATION(
            Map.of("preferred_username", "communication", "given_name", "Cas", "roles", List.of("communication"))),
    /// Knows the way in, and holds no role.
    NOBODY(Map.of("preferred_username", "nobody", "given_name", "Nele"));

    private final Map<String, Object> claims;

    Account(Map<String, Object> claims) {
        this.claims = claims;
    }

    Map<String, Object> claims() {
        return claims;
    }

    String username() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
