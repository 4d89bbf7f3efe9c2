package be.wijzer.forms.interview;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day that no calendar has: "30 februari", "de eenendertigste april".
final class NoSuchDay {
    private static final Map<Month, String> MONTHS = Map.ofEntries(
            Map.entry(Month.JANUARY, "januari|janvier|january|januar"),
            Map.entry(Month.FEBRUARY, "februari|fevrier|february|februar"),
            Map.entry(Month.MARCH, "maart|mars|march|marz"),
            Map.entry(Month.APRIL, "april|avril"),
            Map.entry(Month.MAY, "mei|mai|may"),
            Map.entry(Month.JUNE, "juni|juin|june"),
            Map.entry(Month.JULY, "juli|juillet|july"),
            Map.entry(Month.AUGUST, "augustus|aout|august"),
            Map.entry(Month.SEPTEMBER, "september|septembre"),
            Map.entry(Month.OCTOBER, "oktober|octobre|october"),
            Map.entry(Month.NOVEMBER, "november|novembre"),
            Map.entry(Month.DECEMBER, "december|decembre|dezember"));
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\S)(?:(\\d{1,3})(?:e|ste|sten|de|den|st|nd|rd|th)?|(dertig\\S*|thirty|thirtieth|trente|dreissig\\S*)"
                    + "|(eenendertig\\S*|thirty first|trente et un|einunddreissig\\S*)|((?:twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en)?dertig\\S*))"
                    + " (?:(?:of|van|de|the) )*("
                    + String.join("|", MONTHS.values()) + ")(?!\\S)");
    private static final List<Integer> WORDS = List.of(30, 31, 32);

    private NoSuchDay() {}

    /// @param plain in lower case, without accents and signs
    static boolean in(String plain, LocalDate today) {
        Matcher day = DAY.matcher(plain);
        return day.find() && number(day) > longest(month(day.group(5)), today);
    }

    private static int number(Matcher day) {
        for (int word = 0; word < WORDS.size(); word++) {
            if (day.group(word + 2) != null) {
                return WORDS.get(word);
            }
        }
        return Integer.parseInt(day.group(1));
    }

    private static Month month(String name) {
        return MONTHS.entrySet().stream()
                .filter(month -> List.of(month.getValue().split("\\|")).contains(name))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /// This year or the next.
    private static int longest(Month month, LocalDate today) {
        return month.length(today.isLeapYear() || today.plusYears(1).isLeapYear());
    }
}
