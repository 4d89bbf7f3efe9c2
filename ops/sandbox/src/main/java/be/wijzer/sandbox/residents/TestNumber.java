package be.wijzer.sandbox.residents;

import be.wijzer.sandbox.residents.TestResident.Sex;
import java.time.LocalDate;

/// The rules of a national number, with 60 added to the month.
final class TestNumber {
    private static final int TEST_MONTHS = 60;
    private static final long SINCE_2000 = 2_000_000_000L;

    private TestNumber() {}

    static boolean isSound(String digits, LocalDate birthDate, Sex sex) {
        if (!digits.matches("\\d{11}")) {
            return false;
        }
        String date = "%02d%02d%02d"
                .formatted(
                        birthDate.getYear() % 100, birthDate.getMonthValue() + TEST_MONTHS, birthDate.getDayOfMonth());
        long first = Long.parseLong(digits.substring(0, 9));
        long counted = birthDate.getYear() >= 2000 ? SINCE_2000 + first : first;
        boolean isOdd = first % 2 == 1;
        return digits.startsWith(date)
                && isOdd == (sex == Sex.MALE)
                && Integer.parseInt(digits.substring(9)) == 97 - counted % 97;
    }
}
