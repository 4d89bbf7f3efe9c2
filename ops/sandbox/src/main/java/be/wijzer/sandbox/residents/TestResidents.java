package be.wijzer.sandbox.residents;

import be.wijzer.sandbox.residents.TestResident.Address;
import be.wijzer.sandbox.residents.TestResident.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All of them. What a stand-in answers about one of them stands with that stand-in.
public final class TestResidents {
    private static final List<TestResident> ALL = List.of(
            new TestResident("an", "85630100260", "An", "Peeters", LocalDate.of(1985, 3, 1), Sex.FEMALE, "Belgische", at("Lindelaan", "14", ""), "83661503373"),
            new TestResident("bart", "83661503373", "Bart", "Claes", LocalDate.of(1983, 6, 15), Sex.MALE, "Belgische", at("Lindelaan", "14", ""), "85630100260"),
            new TestResident("fatima", "90660215206", "Fatima", "El Idrissi", LocalDate.of(1990, 6, 2), Sex.FEMALE, "Belgische", at("Golfstraat", "27", "2"), ""),
            new TestResident("dirk", "72651203322", "Dirk", "Van Damme", LocalDate.of(1972, 5, 12), Sex.MALE, "Belgische", at("Kasteelstraat", "3", ""), "74710321894"),
            new TestResident("greet", "74710321894", "Greet", "Mertens", LocalDate.of(1974, 11, 3), Sex.FEMALE, "Belgische", at("Kasteelstraat", "3", ""), "72651203322"),
            new TestResident("yusuf", "99620712148", "Yusuf", "Yilmaz", LocalDate.of(1999, 2, 7), Sex.MALE, "Turkse", at("Klaverstraat", "19", "4"), ""),
            new TestResident("marie", "95690909081", "Marie", "Dubois", LocalDate.of(1995, 9, 9), Sex.FEMALE, "Franse", at("Boekenplein", "9", "1"), ""),
            new TestResident("jozef", "46700807772", "Jozef", "Wouters", LocalDate.of(1946, 10, 8), Sex.MALE, "Belgische", at("Industrieweg", "60", ""), ""),
            new TestResident("lien", "01610512409", "Lien", "Jacobs", LocalDate.of(2001, 1, 5), Sex.FEMALE, "Belgische", at("Golfstraat", "27", "3"), ""),
            new TestResident("tom", "00680309925", "Tom", "Hermans", LocalDate.of(2000, 8, 3), Sex.MALE, "Belgische", at("Marktplein", "11", ""), ""),
            new TestResident("olena", "93632155644", "Olena", "Kovalenko", LocalDate.of(1993, 3, 21), Sex.FEMALE, "Oekraïense", at("Lindelaan", "30", "1"), ""),
            new TestResident("noor", "79640422219", "Noor", "De Smet", LocalDate.of(1979, 4, 4), Sex.FEMALE, "Belgische", at("Klaverstraat", "8", ""), ""));

    private TestResidents() {}

    public static List<TestResident> all() {
        return ALL;
    }

    public static Optional<TestResident> named(String username) {
        return ALL.stream()
                .filter(resident -> resident.username().equals(username))
                .findFirst();
    }

    public static Optional<TestResident> withNumber(String nationalNumber) {
        return ALL.stream()
                .filter(resident -> resident.nationalNumber().equals(nationalNumber))
                .findFirst();
    }

    private static Address at(String street, String houseNumber, String box) {
        return new Address(street, houseNumber, box, "9999", "Voorbeeldstad");
    }
}
