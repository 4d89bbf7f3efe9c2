package be.wijzer.core.reports.http;

import be.wijzer.core.outside.http.Patience;
import be.wijzer.core.reports.Address;
import be.wijzer.core.reports.Geocoder;
import be.wijzer.core.reports.Point;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Geolocation API of Digitaal Vlaanderen, version 4, over the addresses of Flanders and Brussels
/// (https://geo.api.vlaanderen.be/geolocation/Help): `Location?q=` for words, `Location?latlon=` for a point, at most
/// five results. Around a point it looks no further than a kilometre.
public final class FlemishGeolocation implements Geocoder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 5;
    private static final int LARGEST = 256 * 1024;

    private final URI url;
    private final Patience patience;
    private final HttpClient client;

    /// @param url what `/Location` comes after
    public FlemishGeolocation(URI url, Duration patience) {
        this.url = url;
        this.patience = new Patience(patience, LARGEST);
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public Answer find(String words) {
        return ask("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Override
    public Answer around(Point point) {
        return ask(String.format(Locale.ROOT, "latlon=%.6f,%.6f", point.latitude(), point.longitude()));
    }

    private Answer ask(String query) {
        String base = url.toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/Location?" + query + "&c=" + MOST))
                .header("Accept", "application/json")
                .build();
        try {
            Patience.Answer answer = patience.ask(client, request);
            return answer.isDone() ? read(JSON.readTree(answer.body())) : new Answer.NoAnswer();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.NoAnswer();
        } catch (IOException | JacksonException _) {
            return new Answer.NoAnswer();
        }
    }

    private static Answer read(JsonNode body) {
        JsonNode results = body.path("LocationResult");
        if (!results.isArray()) {
            return new Answer.NoAnswer();
        }
        List<Address> addresses = new ArrayList<>();
        results.forEach(result -> address(result).ifPresent(addresses::add));
        return new Answer.Known(addresses);
    }

    private static Optional<Address> address(JsonNode result) {
        JsonNode latitude = result.path("Location").path("Lat_WGS84");
        JsonNode longitude = result.path("Location").path("Lon_WGS84");
        return text(result, "Municipality")
                .filter(_ -> latitude.isNumber() && longitude.isNumber())
                .map(municipality -> new Address(
                        text(result, "Thoroughfarename").orElse(""),
                        text(result, "Housenumber"),
                        text(result, "Zipcode").orElse(""),
                        municipality,
                        new Point(latitude.doubleValue(), longitude.doubleValue())));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
