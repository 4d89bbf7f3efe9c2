package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.OpeningHours;
import be.wijzer.core.municipality.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Days, times and weeks in the words of a language.
final class HoursText {
    private static final int FAR_MONTHS = 6;

    private final Phrases phrases;
    private final Language language;
    private final Locale locale;

    HoursText(Phrases phrases, Language language) {
        this.phrases = phrases;
        this.language = language;
        this.locale = Locale.of(language.code(), "BE");
    }

    String time(LocalTime time) {
        int hour = time.getHour();
        String minutes = "%02d".formatted(time.getMinute());
        boolean whole = time.getMinute() == 0;
        return switch (language) {
            case NL -> (whole ? hour + "" : hour + "." + minutes) + " uur";
            case FR -> hour + "h" + (whole ? "" : minutes);
            case EN -> hour + ":" + minutes;
            case DE -> (whole ? hour + "" : hour + "." + minutes) + " Uhr";
        };
    }

    /// "zaterdag 14 maart", and the year of a day that is months away: "11 november" asked on the twelfth is next
    /// year's.
    String date(LocalDate date, LocalDate today) {
        String day = language == Language.DE ? "EEEE, d. MMMM" : "EEEE d MMMM";
        boolean far = date.isAfter(today.plusMonths(FAR_MONTHS));
        return DateTimeFormatter.ofPattern(far ? day + " yyyy" : day, locale).format(date);
    }

    /// "9 tot 12 uur en van 13 uur tot 16.30 uur"
    String ranges(List<TimeRange> ranges) {
        return String.join(
                phrases.say("and", language),
                ranges.stream()
                        .map(range ->
                                phrases.say("range", language, "from", time(range.from()), "to", time(range.to())))
                        .toList());
    }

    /// The week in one line, days of the same hours together.
    String week(OpeningHours hours) {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        int start = 0;
        for (int i = 1; i <= days.length; i++) {
            List<TimeRange> ranges = ranges(hours, days[start]);
            if (i < days.length && ranges(hours, days[i]).equals(ranges)) {
                continue;
            }
            if (!ranges.isEmpty()) {
                String which = i - start == 1
                        ? name(days[start])
                        : phrases.say("days", language, "from", name(days[start]), "to", name(days[i - 1]));
                parts.add(which + " " + ranges(ranges));
            }
            start = i;
        }
        return String.join("; ", parts);
    }

    private static List<TimeRange> ranges(OpeningHours hours, DayOfWeek day) {
        return hours.week().getOrDefault(day, List.of());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }
}
