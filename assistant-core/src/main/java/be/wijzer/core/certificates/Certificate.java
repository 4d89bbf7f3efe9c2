package be.wijzer.core.certificates;

import java.util.Optional;
import java.util.stream.Stream;

/// The ten models every town hands out from the registers (ministerial decree of 21 April 2017).
public enum Certificate {
    HOUSEHOLD("Attest van gezinssamenstelling"),
    RESIDENCE("Attest van hoofdverblijfplaats"),
    RESIDENCE_HISTORY("Attest van hoofdverblijfplaats met adreshistoriek"),
    NATIONALITY("Attest van nationaliteit"),
    LIFE("Attest van leven"),
    COHABITATION("Attest van wettelijke samenwoning"),
    MARRIAGE("Attest van verblijf met het oog op een huwelijk"),
    LAST_WISHES("Attest van laatste wilsbeschikking"),
    VOTER("Attest van inschrijving op de kiezerslijst"),
    REGISTER_EXTRACT("Uittreksel uit de registers");

    private final String title;

    Certificate(String title) {
        this.title = title;
    }

    /// Its usual full name in Dutch, as the recogniser of certificates gives it.
    public String title() {
        return title;
    }

    public static Optional<Certificate> titled(String title) {
        return Stream.of(values())
                .filter(one -> one.title.equalsIgnoreCase(title))
                .findFirst();
    }
}
