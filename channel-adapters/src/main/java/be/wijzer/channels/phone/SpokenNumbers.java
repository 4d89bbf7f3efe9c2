package be.wijzer.channels.phone;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Dates, times, amounts and telephone numbers as they are said.
record SpokenNumbers(Phrases phrases, Language language) {
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![\\d/])");
    private static final String TIME = "([01]?\\d|2[0-4])";
    private static final String HOUR_MARK = "(?:\\s?(?:uur|u(?:\\.(?!\\s*(?:\\p{Lu}|$)))?|h|Uhr)(?!\\p{L}))";
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d.,:/])" + TIME + "(?::([0-5]\\d)" + HOUR_MARK
            + "?|\\.([0-5]\\d)" + HOUR_MARK + "|\\s?[uh]\\s?([0-5]\\d)|" + HOUR_MARK + ")(?![\\d:])");
    private static final Pattern RANGE = Pattern.compile("(?<![\\d.,:/-])" + TIME
            + "(?:[.:]([0-5]\\d))?(\\s?[-–]\\s?)(?=(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?" + HOUR_MARK + ")");
    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("€\\s?(\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?:[,.](\\d{2}|-))?(?!\\d)");
    private static final Pattern AMOUNT_BEFORE = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:[,.](\\d{2}|-))?\\s?(?:€|(?:euro|euros|EUR)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d+.,/])(?:\\+\\d{1,3}|00\\d{2}|0)(?:[ ./-]?\\(0\\))?(?:[ ./-]?\\d){7,12}(?!\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.,])(\\d{1,3})\\.(\\d{3})(?![\\d.])");
    private static final Pattern UNTIL = Pattern.compile("(?<=\\d|uur|heures|Uhr|[ap]m)\\s?[-–]\\s?(?=\\d)");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    String in(String text) {
        String dates = DATE.matcher(ISO_DATE.matcher(text)
                        .replaceAll(found -> date(found, found.group(3), found.group(2), found.group(1))))
                .replaceAll(found -> date(found, found.group(1), found.group(3), found.group(4)));
        String amounts = AMOUNT_BEFORE
                .matcher(AMOUNT_AFTER.matcher(dates).replaceAll(this::amount))
                .replaceAll(this::amount);
        String numbers = TELEPHONE.matcher(amounts).replaceAll(this::telephone);
        String times = CLOCK.matcher(bareStarts(numbers)).replaceAll(this::time);
        String ranges = UNTIL.matcher(times).replaceAll(" " + phrases.say(language, "until") + " ");
        return THOUSANDS
                .matcher(ranges)
                .replaceAll("$1$2")
                .replaceAll("(?<=\\d)\\s?%", " " + phrases.say(language, "percent"))
                .replaceAll("\\s?&\\s?", " " + phrases.say(language, "and") + " ");
    }

    /// "9-12 u." leaves out what the first number is.
    private static String bareStarts(String text) {
        return RANGE.matcher(text)
                .replaceAll(found ->
                        found.group(1) + (found.group(2) == null ? "u" : ":" + found.group(2)) + found.group(3));
    }

    private String date(MatchResult found, String day, String month, String year) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            String name = date.getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.code()));
            return phrases.say(
                    language,
                    "date",
                    Map.of("day", Integer.toString(date.getDayOfMonth()), "month", name, "year", year));
        } catch (DateTimeException _) {
            return found.group();
        }
    }

    private String time(MatchResult found) {
        int hour = Integer.parseInt(found.group(1));
        String minutes = found.group(2);
        minutes = minutes == null ? found.group(3) : minutes;
        minutes = minutes == null ? found.group(4) : minutes;
        boolean whole = minutes == null || minutes.equals("00");
        return phrases.say(
                language,
                whole ? "time" : "time-minutes",
                Map.of(
                        "hour",
                        Integer.toString(hour),
                        "half-day-hour",
                        Integer.toString(hour % 12 == 0 ? 12 : hour % 12),
                        "half",
                        hour % 24 < 12 ? "am" : "pm",
                        "minutes",
                        minutes == null ? "" : minutes.replaceFirst("^0", "")));
    }

    private String amount(MatchResult found) {
        String euros = found.group(1).replaceAll("\\D", "");
        String cents = found.group(2);
        return cents == null || cents.equals("00") || cents.equals("-")
                ? phrases.say(language, "euros", Map.of("euros", euros))
                : phrases.say(language, "euros-cents", Map.of("euros", euros, "cents", cents.replaceFirst("^0", "")));
    }

    private String telephone(MatchResult found) {
        try {
            PhoneNumber number = NUMBERS.parse(found.group(), "BE");
            if (!NUMBERS.isPossibleNumber(number)) {
                return found.group();
            }
            boolean belgian = number.getCountryCode() == 32;
            String written = NUMBERS.format(
                    number,
                    belgian
                            ? PhoneNumberUtil.PhoneNumberFormat.NATIONAL
                            : PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
            return Arrays.stream(written.replace("+", "00 ").split("\\D+"))
                    .map(group -> String.join(" ", group.split("")))
                    .collect(Collectors.joining(", "));
        } catch (NumberParseException _) {
            return found.group();
        }
    }
}
