package be.wijzer.core.identity;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody as the national register knows them.
///
/// @param birthDate absent where the register knows it only in part
public record RegisteredPerson(
        String givenName, String familyName, Optional<LocalDate> birthDate, Optional<Residence> residence) {
    /// Where somebody lives.
    public record Residence(
            String street, String houseNumber, Optional<String> box, String postalCode, String municipality) {
        /// One line, as one writes it.
        public String line() {
            return "%s %s%s, %s %s"
                    .formatted(
                            street,
                            houseNumber,
                            box.map(number -> " bus " + number).orElse(""),
                            postalCode,
                            municipality)
                    .strip();
        }
    }
}
