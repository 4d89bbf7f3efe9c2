package be.wijzer.core.reports.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.reports.Address;
import be.wijzer.core.reports.Geocoder.Answer;
import be.wijzer.core.reports.Point;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlemishGeolocationTests {
    private static final Point HOUSE = new Point(51.0502, 3.7204);
    private static final String FOUND = """
            {"LocationResult": [
              {
                "Municipality": "Voorbeeldstad", "Zipcode": "9000", "Thoroughfarename": "Kerkstraat", "Housenumber": "14",
                "ID": 1, "FormattedAddress": "Kerkstraat 14, 9000 Voorbeeldstad",
                "Location": {"Lat_WGS84": 51.0502, "Lon_WGS84": 3.7204, "X_Lambert72": 104568.3, "Y_Lambert72": 191863.4},
                "LocationType": "basisregisters_huisnummer_afgeleidVanObject",
                "BoundingBox": {"LowerLeft": {"Lat_WGS84": 51.0502, "Lon_WGS84": 3.7204}}
              },
              {
                "Municipality": "Voorbeeldstad", "Zipcode": null, "Thoroughfarename": null, "Housenumber": null,
                "FormattedAddress": "Voorbeeldstad", "Location": {"Lat_WGS84": 51.05, "Lon_WGS84": 3.72}
              },
              {"Municipality": "Elders", "Location": "onbekend"},
              {"Location": {"Lat_WGS84": 51.05, "Lon_WGS84": 3.72}},
              "Kerkstraat 14"
            ]}""";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private FlemishGeolocation geolocation;
    private int status = 200;
    private String body = FOUND;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/geolocation/v4/");
        geolocation = new FlemishGeolocation(url, Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        if (body.equals("never")) {
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        if (body.equals("half")) {
            exchange.getResponseBody().write(bytes, 0, 2);
            exchange.getResponseBody().flush();
            return;
        }
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void findsAddressesByTheirWords() {
        assertThat(geolocation.find("Kerkstraat 14, Voorbeeldstad"))
                .isEqualTo(new Answer.Known(List.of(
                        new Address("Kerkstraat", Optional.of("14"), "9000", "Voorbeeldstad", HOUSE),
                        new Address("", Optional.empty(), "", "Voorbeeldstad", new Point(51.05, 3.72)))));
        assertThat(asked).containsExactly("/geolocation/v4/Location?q=Kerkstraat+14%2C+Voorbeeldstad&c=5");
    }

    @Test
    void findsTheAddressesAroundAPoint() {
        assertThat(geolocation.around(HOUSE)).isInstanceOf(Answer.Known.class);
        assertThat(asked).containsExactly("/geolocation/v4/Location?latlon=51.050200,3.720400&c=5");
    }

    @Test
    void knowsThatThereIsNone() {
        body = "{\"LocationResult\": []}";
        assertThat(geolocation.find("Nergens 1")).isEqualTo(new Answer.Known(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "half", "<html>Onderhoud</html>", "[]", "{\"LocationResult\": \"geen\"}", ""})
    void takesSilenceAndNonsenseForNoAnswer(String nonsense) {
        body = nonsense;
        assertThat(geolocation.find("Kerkstraat 14")).isEqualTo(new Answer.NoAnswer());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 429, 500, 503})
    void takesARefusalForNoAnswer(int refused) {
        status = refused;
        assertThat(geolocation.around(HOUSE)).isEqualTo(new Answer.NoAnswer());
    }

    @Test
    void takesAServiceThatIsAwayForNoAnswer() {
        server.stop(0);
        assertThat(geolocation.find("Kerkstraat 14")).isEqualTo(new Answer.NoAnswer());
    }
}
