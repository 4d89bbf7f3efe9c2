package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// The school holidays of Flanders, by the year they begin in. The rules are those of the Flemish government
/// (onderwijs.vlaanderen.be, "Schoolvakanties"): whole weeks from Monday to Sunday, and July with August.
final class SchoolHolidays {
    static final Map<String, IntFunction<DateRange>> BY_NAME = byName();

    private SchoolHolidays() {}

    /// The week of 1 November; the week after where that is a Sunday.
    static DateRange autumn(int year) {
        LocalDate allSaints = LocalDate.of(year, Month.NOVEMBER, 1);
        return weeks(mondayOfOrAfter(allSaints, DayOfWeek.SUNDAY), 1);
    }

    /// Two weeks from the Monday of the week of 25 December; the week after where that is a Saturday or Sunday.
    static DateRange christmas(int year) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        return weeks(mondayOfOrAfter(christmas, DayOfWeek.SATURDAY), 2);
    }

    /// The week that begins on the seventh Monday before Easter.
    static DateRange carnival(int year) {
        return weeks(Feasts.easter(year).minusDays(48), 1);
    }

    /// Two weeks from the first Monday of April; from Easter Monday where Easter falls in March, and from the second
    /// Monday before Easter where it falls after 15 April.
    static DateRange easter(int year) {
        LocalDate easter = Feasts.easter(year);
        if (easter.getMonth() == Month.MARCH) {
            return weeks(easter.plusDays(1), 2);
        }
        if (easter.getDayOfMonth() > 15) {
            return weeks(easter.minusDays(13), 2);
        }
        return weeks(LocalDate.of(year, Month.APRIL, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)), 2);
    }

    static DateRange summer(int year) {
        return DateRange.of(LocalDate.of(year, Month.JULY, 1), LocalDate.of(year, Month.SEPTEMBER, 1));
    }

    private static LocalDate mondayOfOrAfter(LocalDate day, DayOfWeek fromHereAfter) {
        return day.getDayOfWeek().compareTo(fromHereAfter) >= 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static DateRange weeks(LocalDate monday, int weeks) {
        return DateRange.of(monday, monday.plusWeeks(weeks));
    }

    private static Map<String, IntFunction<DateRange>> byName() {
        Map<String, IntFunction<DateRange>> holidays = new HashMap<>();
        add(
                holidays,
                SchoolHolidays::autumn,
                "herfstvakantie",
                "allerheiligenvakantie",
                "herfstverlof",
                "allerheiligenverlof",
                "herfst vakantie",
                "herftsvakantie",
                "alderheiligenverlof");
        add(
                holidays,
                SchoolHolidays::christmas,
                "kerstvakantie",
                "kerstverlof",
                "kerst vakantie",
                "kersvakantie",
                "kerstmisvakantie",
                "kesverlof");
        add(
                holidays,
                SchoolHolidays::carnival,
                "krokusvakantie",
                "krokusverlof",
                "krokus",
                "krokus vakantie",
                "crocusvakantie",
                "carnavalvakantie",
                "carnavalverlof",
                "voorjaarsvakantie");
        add(
                holidays,
                SchoolHolidays::easter,
                "paasvakantie",
                "paasverlof",
                "paas vakantie",
                "poasvakantie",
                "poasverlof");
        add(
                holidays,
                SchoolHolidays::summer,
                "grote vakantie",
                "zomervakantie",
                "groot verlof",
                "zomerverlof",
                "grote vakanties",
                "zomer vakantie",
                "zomervekantie",
                "'t groot verlof");
        return Map.copyOf(holidays);
    }

    private static void add(
            Map<String, IntFunction<DateRange>> holidays, IntFunction<DateRange> holiday, String... names) {
        for (String name : names) {
            holidays.put(name, holiday);
        }
    }
}
