package be.wijzer.channels.signin;

import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Identified;
import be.wijzer.core.identity.NationalNumber;
import java.util.Map;
import java.util.Optional;

/// What ACM/IDM tells about whom it recognised
/// (authenticatie.vlaanderen.be/docs/beveiligen-van-toepassingen/integratie-methoden/oidc/technische-info/scope-claims/).
record Claims(String issuer, Map<String, Object> values) {
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    boolean lacks(String name) {
        return text(name).isEmpty();
    }

    Identified identified(AssuranceLevel level) {
        return new Identified(
                issuer + "#" + text("sub").orElseThrow(),
                text("rrn")
                        .map(number -> number.replaceAll("[^0-9]", ""))
                        .filter(number -> number.length() == 11)
                        .map(NationalNumber::new),
                text("given_name").orElse(""),
                text("family_name").orElse(""),
                level,
                capacity());
    }

    /// Whoever is none of the two acts for themselves.
    private Capacity capacity() {
        String number = text("vo_orgcode").orElse("");
        String name = text("vo_orgnaam").orElse(number);
        return switch (text("vo_doelgroepcode").orElse("")) {
            case "VER" -> new Capacity.Association(number, name);
            case "EA" -> new Capacity.Enterprise(number, name);
            default -> new Capacity.Citizen();
        };
    }
}
