package be.wijzer.core.reports.http;

import be.wijzer.core.outside.http.Patience;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.ReportSystem;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks Open311 GeoReport v2, and understands CitySDK's `detailed_status` beside it. Our number stands in the
/// description, so that a report whose arrival is unknown can be found.
public final class Open311System implements ReportSystem {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration AROUND = Duration.ofHours(1);
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Pattern OURS = Pattern.compile("\\((M-\\d{4}-\\d{4})\\)");

    private final Open311Account account;
    private final URI address;
    private final Patience patience;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /// @param address under which this installation can be reached from there, for photos
    public Open311System(Open311Account account, URI address, Duration patience) {
        this.account = account;
        this.address = address;
        this.patience = new Patience(patience, LARGEST);
    }

    @Override
    public Handed hand(Report report) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", account.apiKey());
        account.jurisdiction().ifPresent(jurisdiction -> form.put("jurisdiction_id", jurisdiction));
        form.put("service_code", account.service(report.category()));
        form.put("description", described(report));
        form.put("address_string", report.where().text());
        report.where().point().ifPresent(point -> {
            form.put("lat", Double.toString(point.latitude()));
            form.put("long", Double.toString(point.longitude()));
        });
        photos(report).stream().findFirst().ifPresent(photo -> form.put("media_url", photo));
        report.contact().phone().ifPresent(phone -> form.put("phone", phone));
        report.contact().email().ifPresent(email -> form.put("email", email));
        HttpRequest request = HttpRequest.newBuilder(address("requests.json", Map.of()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        return asked(request).map(Open311System::handed).orElseGet(Handed.NoAnswer::new);
    }

    /// There is room for one photo beside it; the others stand in the text.
    private String described(Report report) {
        String since = report.since().map(day -> "\nSinds " + day).orElse("");
        String more =
                photos(report).stream().skip(1).map(photo -> "\nFoto: " + photo).collect(Collectors.joining());
        return report.description() + since + more + "\n(" + report.reference() + ")";
    }

    /// Each kept under an id that nobody guesses.
    private List<String> photos(Report report) {
        String base = address.toString().replaceAll("/+$", "");
        return report.photos().stream().map(id -> base + "/files/" + id).toList();
    }

    private static Handed handed(Answered answered) {
        JsonNode first = answered.body().path(0);
        Optional<String> id = text(first, "service_request_id");
        if (answered.isDone() && id.isPresent()) {
            return new Handed.Taken(id.get());
        }
        Optional<String> token = text(first, "token");
        if (answered.isDone() && token.isPresent()) {
            return new Handed.Promised(token.get());
        }
        return answered.isRefusal() && text(first, "description").isPresent()
                ? new Handed.Refused(Integer.toString(answered.status()))
                : new Handed.NoAnswer();
    }

    @Override
    public Handed redeem(String token) {
        String path = "tokens/" + URLEncoder.encode(token, StandardCharsets.UTF_8) + ".json";
        return read(path, Map.of())
                .filter(Answered::isDone)
                .flatMap(answered -> text(answered.body().path(0), "service_request_id"))
                .<Handed>map(Handed.Taken::new)
                .orElseGet(Handed.NoAnswer::new);
    }

    @Override
    public Answer lookUp(Report report) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("service_code", account.service(report.category()));
        query.put("start_date", report.filed().minus(AROUND).toString());
        return requests(
                query,
                node -> text(node, "description")
                        .filter(description -> description.contains(report.reference()))
                        .isPresent());
    }

    @Override
    public Answer ask(Collection<String> ids) {
        return requests(
                Map.of("service_request_id", String.join(",", ids)),
                node -> text(node, "service_request_id").filter(ids::contains).isPresent());
    }

    @Override
    public Answer open(String category) {
        return requests(Map.of("service_code", account.service(category), "status", "open"), _ -> true);
    }

    private Answer requests(Map<String, String> query, java.util.function.Predicate<JsonNode> wanted) {
        Optional<Answered> answered = read("requests.json", query)
                .filter(answer -> answer.isDone() && answer.body().isArray());
        if (answered.isEmpty()) {
            return new Answer.NoAnswer();
        }
        List<Seen> seen = new ArrayList<>();
        for (JsonNode node : answered.get().body()) {
            if (node.isObject() && text(node, "service_request_id").isPresent() && wanted.test(node)) {
                seen.add(seen(node));
            }
        }
        return new Answer.Known(seen);
    }

    private static Seen seen(JsonNode node) {
        boolean isOpen = text(node, "status")
                .map(status -> !status.equalsIgnoreCase("closed"))
                .orElse(true);
        return new Seen(
                text(node, "service_request_id").orElse(""),
                text(node, "description").flatMap(Open311System::ours),
                isOpen,
                text(node, "detailed_status").flatMap(Open311System::detailed),
                text(node, "status_notes"),
                text(node, "updated_datetime").flatMap(Open311System::moment),
                new Where(text(node, "address").orElse(""), point(node)),
                text(node, "requested_datetime").flatMap(Open311System::moment));
    }

    private static Optional<String> ours(String description) {
        Matcher matcher = OURS.matcher(description);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Status> detailed(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "PENDING", "RECEIVED" -> Optional.of(Status.RECEIVED);
            case "IN_PROCESS" -> Optional.of(Status.IN_PROGRESS);
            case "PROCESSED" -> Optional.of(Status.DONE);
            case "REJECTED" -> Optional.of(Status.REJECTED);
            case String _ -> Optional.empty();
        };
    }

    private static Optional<Point> point(JsonNode node) {
        try {
            return text(node, "lat")
                    .flatMap(latitude -> text(node, "long")
                            .map(longitude -> new Point(Double.parseDouble(latitude), Double.parseDouble(longitude))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private record Answered(int status, JsonNode body) {
        boolean isDone() {
            return status / 100 == 2;
        }

        /// Not "too many" or "took too long": those may go better later.
        boolean isRefusal() {
            return status / 100 == 4 && status != 408 && status != 429;
        }
    }

    private Optional<Answered> read(String path, Map<String, String> query) {
        Map<String, String> all = new LinkedHashMap<>(query);
        account.jurisdiction().ifPresent(jurisdiction -> all.put("jurisdiction_id", jurisdiction));
        return asked(HttpRequest.newBuilder(address(path, all)).build());
    }

    /// Empty where no answer came, or one that isn't JSON.
    private Optional<Answered> asked(HttpRequest request) {
        try {
            Patience.Answer answer = patience.ask(client, request);
            return Optional.of(new Answered(answer.status(), JSON.readTree(answer.body())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    private URI address(String path, Map<String, String> query) {
        String base = account.url().toString().replaceAll("/+$", "");
        return URI.create(base + "/" + path + (query.isEmpty() ? "" : "?" + encoded(query)));
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
