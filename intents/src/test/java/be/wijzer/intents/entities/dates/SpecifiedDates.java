package be.wijzer.intents.entities.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Compares a mention with what a Recognizers-Text case expects, in our conventions: any of the values it allows, the
/// last day, month or year of a range included, and parts of the day with our hours.
final class SpecifiedDates {
    private static final Map<String, String> TYPES = Map.of(
            "date",
            "date",
            "time",
            "time",
            "datetime",
            "datetime",
            "daterange",
            "date_range",
            "timerange",
            "time_range",
            "datetimerange",
            "datetime_range",
            "duration",
            "duration",
            "set",
            "recurring");
    private static final Map<String, String> PARTS =
            Map.of("16:00..20:00", "18:00..23:00", "12:00..16:00", "12:00..18:00", "20:00..23:59:59", "23:00..06:00");
    private static final Pattern LENGTH = Pattern.compile(
            "P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");
    private static final Pattern EVERY = Pattern.compile("P([\\d.]+)([DWMY])");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-(\\d)(?:T(.*))?");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private SpecifiedDates() {}

    static boolean alike(JsonNode given, List<DateMention> found) {
        List<JsonNode> expected = new ArrayList<>();
        given.path("Results").forEach(expected::add);
        expected.removeIf(SpecifiedDates::doesNotExist);
        expected.sort(Comparator.comparingInt(result -> result.path("Start").asInt()));
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!alike(expected.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String type(JsonNode result) {
        String name = result.path("TypeName").asString("");
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), name);
    }

    private static Iterable<JsonNode> values(JsonNode result) {
        return result.path("Resolution").path("values");
    }

    private static boolean doesNotExist(JsonNode result) {
        boolean any = false;
        for (JsonNode value : values(result)) {
            any = true;
            if (!value.path("value").asString("").equals("not resolved")) {
                return false;
            }
        }
        return any && !type(result).equals("recurring");
    }

    private static boolean alike(JsonNode result, DateMention mention) {
        if (!type(result).equals(mention.type())) {
            return false;
        }
        for (JsonNode value : values(result)) {
            String timex = value.path("timex").asString("");
            boolean fits = switch (mention.value()) {
                case DateValue.Duration duration ->
                    length(timex).equals(length(duration.amount().toString()));
                case DateValue.Recurring recurring -> comesBack(timex, recurring);
                case DateValue.Date _, DateValue.Time _, DateValue.DateTime _ ->
                    trimmed(value.path("value").asString(""))
                            .equals(mention.value().value());
                case DateValue.DateRange _, DateValue.TimeRange _, DateValue.DateTimeRange _ ->
                    ranges(
                                    timex,
                                    trimmed(value.path("start").asString("")),
                                    trimmed(value.path("end").asString("")))
                            .contains(written(mention));
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static String trimmed(String value) {
        return value.replace(' ', 'T').replaceAll("(\\d\\d:\\d\\d):00$", "$1");
    }

    private static String written(DateMention mention) {
        Map<?, ?> bounds = (Map<?, ?>) mention.value().value();
        return (bounds.get("from") == null ? "" : bounds.get("from")) + ".."
                + (bounds.get("to") == null ? "" : bounds.get("to"));
    }

    private static Set<String> ranges(String timex, String start, String end) {
        Set<String> ranges = new HashSet<>();
        ranges.add(start + ".." + end);
        if (end.length() == 10) {
            LocalDate to = LocalDate.parse(end);
            ranges.add(start + ".." + to.plusDays(1));
            if (timex.startsWith("(") && to.getDayOfMonth() == 1) {
                ranges.add(start + ".." + to.plusMonths(1));
                ranges.add(start + ".." + to.plusYears(1));
            }
        } else if (!start.isEmpty() && !end.isEmpty()) {
            String part = PARTS.get(clock(start) + ".." + clock(end));
            if (part != null) {
                ranges.add(onDays(start, part));
                ranges.add(onDays(start, "18:00..23:00"));
            }
        }
        return ranges;
    }

    private static String clock(String moment) {
        return moment.substring(moment.indexOf('T') + 1);
    }

    private static String onDays(String start, String part) {
        if (!start.contains("T")) {
            return part;
        }
        String[] hours = part.split("\\.\\.");
        LocalDate day = LocalDate.parse(start.substring(0, 10));
        boolean overnight = LocalTime.parse(hours[1]).isBefore(LocalTime.parse(hours[0]));
        return day + "T" + hours[0] + ".." + day.plus(overnight ? Period.ofDays(1) : Period.ZERO) + "T" + hours[1];
    }

    private static List<Double> length(String timex) {
        Matcher parts = LENGTH.matcher(timex);
        if (!parts.matches()) {
            return List.of();
        }
        double[] n = new double[8];
        for (int i = 1; i <= 7; i++) {
            n[i] = parts.group(i) == null ? 0 : Double.parseDouble(parts.group(i));
        }
        return List.of(n[1] * 12 + n[2], n[3] * 7 + n[4], n[5] * 3600 + n[6] * 60 + n[7]);
    }

    private static boolean comesBack(String timex, DateValue.Recurring recurring) {
        Matcher every = EVERY.matcher(timex);
        if (every.matches()) {
            double n = Double.parseDouble(every.group(1));
            String unit =
                    Map.of("D", "day", "W", "week", "M", "month", "Y", "year").get(every.group(2));
            boolean halfYear = n == 0.5
                    && recurring.every().equals("month")
                    && recurring.interval().orElse(1) == 6;
            return halfYear
                    || (recurring.every().equals(unit) && recurring.interval().orElse(1) == n);
        }
        Matcher weekday = WEEKDAY.matcher(timex);
        if (weekday.matches()) {
            Object said = ((Map<?, ?>) recurring.value()).get("weekday");
            String from = recurring.from().map(LocalTime::toString).orElse("");
            return DAYS.get(Integer.parseInt(weekday.group(1)) - 1).equals(said)
                    && (weekday.group(2) == null || from.startsWith(weekday.group(2)));
        }
        return timex.endsWith("WE")
                ? recurring.every().equals("week")
                : timex.startsWith("T")
                        && recurring
                                .from()
                                .filter(time -> timex.equals("T" + time))
                                .isPresent();
    }
}
