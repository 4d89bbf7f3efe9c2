package be.wijzer.core.municipality;

import java.time.LocalDate;
import java.util.Set;

/// The ten legal holidays of Belgium (law of 4 January 1974), computed for any year.
public final class BelgianHolidays {
    private BelgianHolidays() {}

    public static boolean isHoliday(LocalDate date) {
        return in(date.getYear()).contains(date);
    }

    public static Set<LocalDate> in(int year) {
        LocalDate easter = easter(year);
        return Set.of(
                LocalDate.of(year, 1, 1),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, 7, 21),
                LocalDate.of(year, 8, 15),
                LocalDate.of(year, 11, 1),
                LocalDate.of(year, 11, 11),
                LocalDate.of(year, 12, 25));
    }

    /// Easter Sunday, by the Gregorian computation of Meeus, Jones and Butcher.
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
