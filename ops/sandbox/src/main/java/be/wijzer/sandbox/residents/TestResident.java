package be.wijzer.sandbox.residents;

import java.time.LocalDate;
import java.util.Locale;

/// Somebody who can't exist: the month in their national number lies between 61 and 72, as in all test numbers of the
/// national register.
///
/// @param username to sign in with; the password is the same
/// @param nationalNumber eleven digits that pass the check by 97
/// @param nationality as the register writes it
/// @param partner the national number of who they share a household with, or empty
public record TestResident(
        String username,
        String nationalNumber,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        String nationality,
        Address address,
        String partner) {

    public TestResident {
        if (!TestNumber.isSound(nationalNumber, birthDate, sex)) {
            throw new IllegalArgumentException(username + " has a national number that isn't a test number of theirs");
        }
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return username.toLowerCase(Locale.ROOT) + "@voorbeeldstad.example";
    }

    /// As the national number tells it: odd serial numbers are men's.
    public enum Sex {
        FEMALE,
        MALE
    }

    /// @param box empty where there is none
    public record Address(String street, String houseNumber, String box, String postcode, String municipality) {
        public String line() {
            return street + " " + houseNumber + (box.isEmpty() ? "" : " bus " + box) + ", " + postcode + " "
                    + municipality;
        }
    }
}
