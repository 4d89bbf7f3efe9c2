package be.wijzer.forms.interview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days and times that mean something beside another one: "de dag daarna", "een uurtje later", "toch de zaterdag".
final class Relative {
    private static final String COUNT = "(?:(een|ene|1|twee|2|drie|3|vier|4|vijf|5|half|halve|anderhalf|kwart) ?)?";
    private static final String AFTER =
            "(later|nadien|erna|er na|daarna|daar na|d r na|drna|derna|daarop|achteraf|erachter|d rop|erop|verder)";
    private static final String BEFORE = "(ervoor|er voor|daarvoor|daar voor|voordien|tevoren|vroeger|eerder|d rvoor)";
    private static final Pattern DAYS = Pattern.compile(
            "(?<!\\S)" + COUNT + "(eentje|dag|dagen|daags|dagje|week|weken|weekje|daag)(?: (?:toch|maar|dan))? (?:"
                    + AFTER + "|" + BEFORE + ")(?!\\S)");
    private static final Pattern NEXT = Pattern.compile(
            "(?<!\\S)(?:de|den|die|dan de) volgende dag(?!\\S)|(?<!\\S)(?:s )?anderendaags(?!\\S)|(?<!\\S)sanderendaags(?!\\S)");
    private static final Pattern PREVIOUS = Pattern.compile("(?<!\\S)de vorige dag(?!\\S)");
    private static final Pattern SAME = Pattern.compile("(?<!\\S)(?:die|diezelfde|dezelfde|zelfde) dag(?!\\S)");
    private static final Pattern HOURS = Pattern.compile(
            "(?<!\\S)" + COUNT
                    + "(uur|uren|uurtje|uurke|uurken|kwartier|kwartiertje|minuten|half uur|half uurtje|half uurke|halfuur|halfuurtje|halfuurke)(?: (?:toch|maar|dan))? (later|vroeger|eerder|erna|daarna|nadien|ervoor)(?!\\S)");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?:(?:doe|neem|pak|zet|liever|liefst|ja|dan|maar|toch|geef|graag|mij|voor) )*(?:de |den |die |het |t )(eerste|tweede|derde|laatste|vroegste|middelste)(?: (?:dag|datum|optie|uur|moment|van (?:die|de|deze|dees|alle|al)(?: (?:twee|drie|vier))?|is|s|past|goed|ok|maar|dan|graag|aub|mij|best|het|beste))*");
    private static final Map<String, Integer> PLACES = Map.of("eerste", 0, "tweede", 1, "derde", 2);
    private static final Map<String, Integer> COUNTS =
            Map.of("een", 1, "ene", 1, "1", 1, "twee", 2, "2", 2, "drie", 3, "3", 3, "vier", 4, "4", 4, "vijf", 5);
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)(?:(?:op|de|den|die|nen|een|toch)\\s+)*+(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)");
    private static final List<String> WEEKDAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final Pattern BESIDE = Pattern.compile(
            "(?<!\\S)(?:(?:de|den|die|dien|dienen|op|nen)(?: (maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag))?) (?:"
                    + AFTER + "|" + BEFORE + ")(?!\\S)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?iu)(?:(?:op|de|den|die|dag|naar|the|le|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\\s+)*+(?:\\d{1,2}(?:e|de|ste|en|th|st|nd|rd)?|(?!(?:maan|dins|woens|donder|vrij|zater|zon)dag)\\p{L}+(?:de|ste|den|sten))");

    private static final int WEEK = 7;
    private static final int HALF_A_DAY = 12;

    private Relative() {}

    /// A day beside the latest of `days`.
    static Optional<LocalDate> day(String plain, List<LocalDate> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate base = days.getLast();
        Optional<LocalDate> placed = placed(plain, days);
        if (placed.isPresent()) {
            return placed;
        }
        Matcher counted = DAYS.matcher(plain);
        if (counted.find()) {
            int many = count(counted.group(1)) * (counted.group(2).startsWith("we") ? 7 : 1);
            return Optional.of(base.plusDays(counted.group(3) == null ? -many : many));
        }
        Optional<LocalDate> weekday = weekday(plain, base);
        if (weekday.isPresent()) {
            return weekday;
        }
        if (NEXT.matcher(plain).find()) {
            return Optional.of(base.plusDays(1));
        }
        if (PREVIOUS.matcher(plain).find()) {
            return Optional.of(base.minusDays(1));
        }
        return SAME.matcher(plain).find() ? Optional.of(base) : Optional.empty();
    }

    /// A time beside the latest of `times`.
    static Optional<LocalTime> time(String plain, List<LocalTime> times) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalTime> placed = placed(plain, times);
        if (placed.isPresent()) {
            return placed;
        }
        Matcher counted = HOURS.matcher(plain);
        if (!counted.find()) {
            return Optional.empty();
        }
        int minutes = minutes(counted.group(1), counted.group(2));
        boolean later = !Set.of("vroeger", "eerder", "ervoor").contains(counted.group(3));
        return Optional.of(times.getLast().plusMinutes(later ? minutes : -minutes));
    }

    /// "De zaterdag erna", "die ervoor": the nearest such day on that side.
    private static Optional<LocalDate> weekday(String plain, LocalDate base) {
        Matcher said = BESIDE.matcher(plain);
        if (!said.find()) {
            return Optional.empty();
        }
        DayOfWeek day = said.group(1) == null ? base.getDayOfWeek() : DayOfWeek.of(WEEKDAYS.indexOf(said.group(1)) + 1);
        return Optional.of(
                said.group(2) == null
                        ? base.with(TemporalAdjusters.previous(day))
                        : base.with(TemporalAdjusters.next(day)));
    }

    /// The day of that name nearest to another.
    static LocalDate nearest(LocalDate read, LocalDate base) {
        LocalDate before = base.with(TemporalAdjusters.previousOrSame(read.getDayOfWeek()));
        LocalDate after = base.with(TemporalAdjusters.nextOrSame(read.getDayOfWeek()));
        return before.until(base, ChronoUnit.DAYS) < base.until(after, ChronoUnit.DAYS) ? before : after;
    }

    /// Whether nothing but a day of the week is named.
    static boolean isWeekday(String said) {
        return WEEKDAY.matcher(said.strip()).matches();
    }

    private static int count(@Nullable String said) {
        return said == null ? 1 : COUNTS.getOrDefault(said, 1);
    }

    private static int minutes(@Nullable String count, String unit) {
        String many = count == null ? "" : count;
        if (unit.startsWith("half")) {
            return 30;
        }
        if (unit.startsWith("kwartier")) {
            return 15 * COUNTS.getOrDefault(many, 1);
        }
        if (unit.equals("minuten")) {
            return COUNTS.getOrDefault(many, 1);
        }
        return switch (many) {
            case "half", "halve" -> 30;
            case "anderhalf" -> 90;
            case "kwart" -> 15;
            default -> 60 * COUNTS.getOrDefault(many, 1);
        };
    }

    /// A time that corrects another is on the side of noon nearest to it, where the hours allow both.
    static LocalTime near(LocalTime read, LocalTime corrected, Optional<Hours> hours) {
        LocalTime other = read.plusHours(HALF_A_DAY);
        boolean allowed =
                hours.filter(within -> within.meant(other).equals(other)).isPresent();
        return allowed && apart(other, corrected) < apart(read, corrected) ? other : read;
    }

    private static long apart(LocalTime one, LocalTime other) {
        return Math.abs(ChronoUnit.MINUTES.between(one, other));
    }

    /// "De tweede", "het vroegste van de drie".
    private static <T extends Comparable<? super T>> Optional<T> placed(String plain, List<T> offered) {
        Matcher ordinal = ORDINAL.matcher(plain);
        if (offered.size() < 2 || !ordinal.matches()) {
            return Optional.empty();
        }
        if (ordinal.group(1).equals("vroegste")) {
            return Optional.of(Collections.min(offered));
        }
        int at = switch (ordinal.group(1)) {
            case "middelste" -> offered.size() / 2;
            case "laatste" -> offered.size() - 1;
            case String place -> PLACES.getOrDefault(place, 0);
        };
        return at < offered.size() ? Optional.of(offered.get(at)) : Optional.empty();
    }

    /// A bare weekday or day of the month that corrects a day is one of the same week or month.
    static LocalDate near(String said, LocalDate read, LocalDate corrected, LocalDate today) {
        Matcher weekday = WEEKDAY.matcher(said.strip());
        if (weekday.matches()) {
            DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1).toLowerCase(Locale.ROOT)) + 1);
            LocalDate same = corrected.plusDays(
                    (long) day.getValue() - corrected.getDayOfWeek().getValue());
            if (!corrected.isAfter(today)) {
                return Stream.of(same.minusDays(WEEK), same, same.plusDays(WEEK))
                        .filter(other -> !other.isAfter(today) && !other.equals(corrected))
                        .min(Comparator.comparingLong(other -> Math.abs(ChronoUnit.DAYS.between(other, corrected))))
                        .orElse(read);
            }
            boolean sameSide = corrected.isAfter(today) == same.isAfter(today);
            return sameSide ? same : read;
        }
        if (DAY_OF_MONTH.matcher(said.strip()).matches()) {
            int day = read.getDayOfMonth();
            boolean fits = day <= corrected.lengthOfMonth();
            LocalDate same = fits ? corrected.withDayOfMonth(day) : read;
            return corrected.isAfter(today) == same.isAfter(today) ? same : read;
        }
        return read;
    }
}
