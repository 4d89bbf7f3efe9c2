package be.wijzer.sandbox.residents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A means to sign in with, strongest first.
public enum Means {
    ITSME("itsme"),
    EID("eID met kaartlezer"),
    CSAMTOTP("app met beveiligingscode"),
    CSAMPASSWORD("gebruikersnaam en wachtwoord"),
    CSAMSELFREG("zelfregistratie, zonder rijksregisternummer");

    private final String title;

    Means(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String acr() {
        return "urn:be:vlaanderen:authmech:" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Means> named(String name) {
        return Arrays.stream(values())
                .filter(means -> means.name().equals(name))
                .findFirst();
    }

    /// Those a request allows: all where it names none.
    static List<Means> allowed(@Nullable String acrValues) {
        List<String> asked = acrValues == null ? List.of() : List.of(acrValues.split(" "));
        return Arrays.stream(values())
                .filter(means -> asked.isEmpty() || asked.contains(means.acr()))
                .toList();
    }
}
