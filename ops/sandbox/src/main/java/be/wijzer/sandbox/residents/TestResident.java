package be.wijzer.sandbox.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who can't exist: the month of the national number is 61 to 72.
public record TestResident(
        @Nullable String nationalNumber, String givenName, String familyName, LocalDate born, Home home) {
    /// @param box of the house number; empty where there is none
    public record Home(String street, String number, String box, String postalCode, String municipality) {}

    public String name() {
        return givenName + " " + familyName;
    }

    public static final List<TestResident> ALL = List.of(
            at(
                    "85641212403",
                    "Anna",
                    "Peeters",
                    "1985-04-12",
                    new Home("Kerkstraat", "12", "", "9000", "Voorbeeldstad")),
            at(
                    "78710320101",
                    "Karim",
                    "El Amrani",
                    "1978-11-03",
                    new Home("Stationsplein", "4", "2", "9000", "Voorbeeldstad")),
            at("02692103880", "Lotte", "Claes", "2002-09-21", new Home("Molenweg", "88", "", "9000", "Voorbeeldstad")),
            at(
                    "51613007736",
                    "Jozef",
                    "Wouters",
                    "1951-01-30",
                    new Home("Dorpsplein", "1", "", "9001", "Voorbeeldstad")),
            at(
                    "90661731275",
                    "Fatima",
                    "Yilmaz",
                    "1990-06-17",
                    new Home("Kouter", "27", "101", "9000", "Voorbeeldstad")),
            at("95620815594", "Tom", "Maes", "1995-02-08", new Home("Schoolstraat", "3", "", "9001", "Voorbeeldstad")),
            at("67682541836", "Marie", "Dubois", "1967-08-25", new Home("Leiekaai", "15", "", "9000", "Voorbeeldstad")),
            at(
                    "04631406173",
                    "Bram",
                    "Janssens",
                    "2004-03-14",
                    new Home("Kerkstraat", "40", "3", "9000", "Voorbeeldstad")),
            at("88720122263", "Elif", "Demir", "1988-12-01", new Home("Nieuwstraat", "9", "", "9000", "Voorbeeldstad")),
            at(
                    "73670750328",
                    "Pieter",
                    "De Smet",
                    "1973-07-07",
                    new Home("Bosdreef", "61", "", "9001", "Voorbeeldstad")),
            at(null, "Noa", "Vermeulen", "1999-05-05", new Home("", "", "", "", "")));

    private static TestResident at(
            @Nullable String number, String givenName, String familyName, String born, Home home) {
        return new TestResident(number, givenName, familyName, LocalDate.parse(born), home);
    }

    public static Optional<TestResident> called(String givenName) {
        return ALL.stream()
                .filter(resident -> resident.givenName().equals(givenName))
                .findFirst();
    }

    public static Optional<TestResident> numbered(String nationalNumber) {
        return ALL.stream()
                .filter(resident -> nationalNumber.equals(resident.nationalNumber()))
                .findFirst();
    }
}
