package be.wijzer.channels.open311;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Areas;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.NewReport;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Services and requests of a town, as Open311 has them. Blocks.
final class Requests {
    private static final Duration LONGEST_SPAN = Duration.ofDays(90);
    private static final int MOST = 1_000;
    private static final int LONGEST = 4_000;

    private final Reporting reporting;
    private final Reports reports;
    private final Categories categories;
    private final Areas areas;
    private final Clock clock;

    Requests(Reporting reporting, Reports reports, Categories categories, Areas areas, Clock clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.categories = categories;
        this.areas = areas;
        this.clock = clock;
    }

    Listing services() {
        return new Listing(
                "services",
                "service",
                categories.all().stream().map(Requests::service).toList());
    }

    private static Map<String, Object> service(Category category) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service_code", category.id());
        service.put("service_name", category.in(Language.NL));
        service.put("description", category.in(Language.NL));
        service.put("metadata", "false");
        service.put("type", "realtime");
        service.put(
                "keywords", String.join(",", category.words().stream().limit(5).toList()));
        service.put("group", category.service());
        return service;
    }

    Listing definition(String code) {
        Category category = categories.find(code).orElseThrow(() -> new Refusal(404, "service_code was not found"));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", category.id());
        definition.put("attributes", List.of());
        return new Listing("service_definitions", "service_definition", List.of(definition));
    }

    /// @param full with what residents wrote, and their photos
    /// @param origin of the addresses of photos
    Listing one(MunicipalityId town, String id, boolean full, String origin) {
        Report report =
                reporting.find(town, id).orElseThrow(() -> new Refusal(404, "service_request_id was not found"));
        return new Listing("service_requests", "request", List.of(shown(report, full, origin)));
    }

    Listing list(MunicipalityId town, Map<String, String> query, boolean full, String origin) {
        Optional<List<String>> ids = listed(query, "service_request_id");
        Optional<List<String>> codes = listed(query, "service_code");
        Optional<List<String>> states = listed(query, "status");
        states.filter(words -> !Set.of("open", "closed").containsAll(words)).ifPresent(_ -> {
            throw new Refusal(400, "status must be open or closed");
        });
        Instant end = moment(query, "end_date").orElseGet(clock::instant);
        Instant earliest = end.minus(LONGEST_SPAN);
        Instant start = moment(query, "start_date")
                .filter(given -> given.isAfter(earliest))
                .orElse(earliest);
        List<Map<String, Object>> found = reports.all(town).stream()
                .filter(report -> ids.map(wanted -> wanted.contains(report.reference()))
                        .orElse(!report.filed().isBefore(start)
                                && !report.filed().isAfter(end)))
                .filter(report ->
                        codes.map(wanted -> wanted.contains(report.category())).orElse(true))
                .filter(report -> states.map(wanted -> wanted.contains(report.isOpen() ? "open" : "closed"))
                        .orElse(true))
                .limit(MOST)
                .map(report -> shown(report, full, origin))
                .toList();
        return new Listing("service_requests", "request", found);
    }

    private Map<String, Object> shown(Report report, boolean full, String origin) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Category category = categories.of(report.category());
        shown.put("service_request_id", report.reference());
        shown.put("status", report.isOpen() ? "open" : "closed");
        shown.put("detailed_status", detailed(report.status()));
        shown.put(
                "status_notes",
                report.mergedInto()
                        .map(other -> "duplicate of " + other)
                        .or(report::lastNote)
                        .orElse(""));
        shown.put("service_name", category.in(Language.NL));
        shown.put("service_code", category.id());
        shown.put("description", full ? report.description() : "");
        shown.put("agency_responsible", category.service());
        shown.put("service_notice", "");
        shown.put("requested_datetime", local(report.filed()));
        shown.put("updated_datetime", local(report.changed()));
        shown.put("address", report.where().text());
        report.where().point().ifPresent(point -> {
            shown.put("lat", point.latitude());
            shown.put("long", point.longitude());
        });
        if (full && !report.photos().isEmpty()) {
            shown.put("media_url", origin + "/files/" + report.photos().getFirst());
        }
        return shown;
    }

    /// In CitySDK's words, of which there are fewer than ours.
    private static String detailed(Status status) {
        return switch (status) {
            case RECEIVED -> "RECEIVED";
            case IN_PROGRESS, PLANNED, FORWARDED -> "IN_PROCESS";
            case DONE -> "PROCESSED";
            case REJECTED -> "REJECTED";
        };
    }

    private static String local(Instant moment) {
        return BelgianTime.at(moment).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /// Files a report on behalf of another program's user.
    Listing file(MunicipalityId town, Map<String, String> form) {
        String code = required(form, "service_code");
        Category category = categories.find(code).orElseThrow(() -> new Refusal(404, "service_code was not found"));
        Optional<Point> point = point(form);
        String address = given(form, "address_string")
                .or(() -> given(form, "address_id"))
                .orElse("");
        if (point.isEmpty() && address.isEmpty()) {
            throw new Refusal(400, "lat and long, address_string or address_id is required");
        }
        Where where = located(town, new Where(address, point));
        Report report = reporting.file(new NewReport(
                UUID.randomUUID().toString(),
                town,
                category.id(),
                given(form, "description").orElse(""),
                where,
                Optional.empty(),
                List.of(),
                new Contact(given(form, "phone"), given(form, "email")),
                "open311",
                Optional.empty()));
        Map<String, Object> filed = new LinkedHashMap<>();
        filed.put("service_request_id", report.reference());
        filed.put("service_notice", "");
        filed.put("account_id", "");
        return new Listing("service_requests", "request", List.of(filed));
    }

    private Where located(MunicipalityId town, Where given) {
        return switch (areas.of(town).locate(given)) {
            case Area.Located.Here(Where here) -> here.named();
            case Area.Located.Outside() -> throw new Refusal(400, "lat and long are outside the municipality");
            case Area.Located.UnknownStreet() ->
                throw new Refusal(400, "address_string names a street that isn't in the municipality");
        };
    }

    private static Optional<Point> point(Map<String, String> form) {
        Optional<String> latitude = given(form, "lat");
        Optional<String> longitude = given(form, "long");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            double north = Double.parseDouble(latitude.orElse(""));
            double east = Double.parseDouble(longitude.orElse(""));
            if (Math.abs(north) <= 90 && Math.abs(east) <= 180) {
                return Optional.of(new Point(north, east));
            }
        } catch (NumberFormatException _) {
            throw new Refusal(400, "lat and long must be numbers");
        }
        throw new Refusal(400, "lat and long must be degrees");
    }

    private static String required(Map<String, String> form, String name) {
        return given(form, name).orElseThrow(() -> new Refusal(400, name + " was not provided"));
    }

    private static Optional<String> given(Map<String, String> form, String name) {
        Optional<String> value =
                Optional.ofNullable(form.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        value.filter(text -> text.length() > LONGEST).ifPresent(_ -> {
            throw new Refusal(400, name + " is longer than " + LONGEST + " characters");
        });
        return value;
    }

    private static Optional<List<String>> listed(Map<String, String> query, String name) {
        return given(query, name)
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList());
    }

    private static Optional<Instant> moment(Map<String, String> query, String name) {
        try {
            // In an address that isn't encoded, the plus of an offset has become a blank.
            return given(query, name)
                    .map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException _) {
            throw new Refusal(400, name + " must be a date and time with its offset (W3C)");
        }
    }
}
